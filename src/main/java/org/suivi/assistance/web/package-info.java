/** The pages of projects, assessments and overlaps, and the pages that sum them up for a country, an agency and everybody. */
@NullMarked
package org.suivi.assistance.web;

import org.jspecify.annotations.NullMarked;
