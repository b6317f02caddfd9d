/** The pages of indicators: lists, one indicator with its series, values by hand and by file, and what is not measured yet. */
@NullMarked
package org.suivi.indicators.web;

import org.jspecify.annotations.NullMarked;
