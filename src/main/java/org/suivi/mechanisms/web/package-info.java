/** The page on which what imports do not tell of a document is entered. */
@NullMarked
package org.suivi.mechanisms.web;

import org.jspecify.annotations.NullMarked;
