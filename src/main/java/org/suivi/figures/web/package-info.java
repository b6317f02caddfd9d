/** The pages of measures and of reports to the Council. */
@NullMarked
package org.suivi.figures.web;

import org.jspecify.annotations.NullMarked;
