package org.suivi.panels;

/**
 * A line of the journal as people read it.
 *
 * @param at in the clock of the panel
 * @param hash in hexadecimal, of this line and the one before
 */
public record PanelEvent(long seq, long at, String actor, SeatRole seat, String type, String hash) {}
