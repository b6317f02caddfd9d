/** The pages of meetings: the list, one meeting with its agenda, and one item with its decision and action points. */
@NullMarked
package org.suivi.meetings.web;

import org.jspecify.annotations.NullMarked;
