package org.suivi.panels;

/** When a command holds and who gave it. */
record Moment(long at, Seat by) {}
