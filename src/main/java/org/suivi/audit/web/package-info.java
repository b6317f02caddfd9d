/** The page of the audit log with its export, and the history section that pages of records load by its address. */
@NullMarked
package org.suivi.audit.web;

import org.jspecify.annotations.NullMarked;
