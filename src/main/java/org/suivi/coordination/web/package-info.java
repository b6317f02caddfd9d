/** The pages of the day's work: my work, institutions, assignments, updates and handovers. */
@NullMarked
package org.suivi.coordination.web;

import org.jspecify.annotations.NullMarked;
