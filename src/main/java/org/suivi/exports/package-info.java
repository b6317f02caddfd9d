/**
 * Turns any list into a file that a person can take away: spreadsheet, CSV, JSON, Word matrix, PDF. Each file says which list it is,
 * with which filter and as of when. It knows nothing of where the rows come from; feature modules bring an {@link
 * org.suivi.exports.ExportedList}.
 */
@NullMarked
package org.suivi.exports;

import org.jspecify.annotations.NullMarked;
