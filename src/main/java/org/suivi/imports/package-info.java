/**
 * Brings in recommendations from the files that ministries and the United Nations have: detects the format, reads row by
 * row, cleans without touching a word, and makes one recommendation of the rows that are the same. Nothing is looked up
 * here: States, bodies and themes stay the labels that the file used.
 */
@NullMarked
package org.suivi.imports;

import org.jspecify.annotations.NullMarked;
