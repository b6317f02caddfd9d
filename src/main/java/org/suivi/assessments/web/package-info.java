/** The pages of assessments: beside a recommendation, one's own, all of them counted, and the definitions behind them. */
@NullMarked
package org.suivi.assessments.web;

import org.jspecify.annotations.NullMarked;
