package org.suivi.mechanisms;

/**
 * Two documents of a system turned out to be one when their mechanisms were merged. Modules above re-point their rows before the
 * double is removed, in the same transaction. No change of its own for the audit log: the merged mechanisms are.
 */
public record DocumentsMerged(int system, long from, long into) {}
