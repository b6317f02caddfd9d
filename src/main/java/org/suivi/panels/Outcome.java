package org.suivi.panels;

/**
 * What became of a command.
 *
 * @param version of the panel to which it led
 * @param again whether it was done before, and this was a retry
 */
public record Outcome(long version, boolean again) {}
