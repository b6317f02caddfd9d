package org.suivi.panels;

/**
 * A command was carried out; told inside its transaction, for modules that keep something beside the panel.
 *
 * @param at in the clock of the panel
 */
public record PanelMoved(PanelState before, PanelState after, long at) {}
