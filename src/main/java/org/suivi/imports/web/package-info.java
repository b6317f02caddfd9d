/** The pages of imports: upload, preview with column mapping, progress, report with choices, result with undo. */
@NullMarked
package org.suivi.imports.web;

import org.jspecify.annotations.NullMarked;
