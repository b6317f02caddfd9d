package org.suivi.statements;

/**
 * A limit that changed for somebody who waits.
 *
 * @param atMs in the clock of the panel
 */
public record LimitNotice(int entry, long wasMs, long nowMs, long atMs) {}
