package org.suivi.imports;

/** What sort of entry a row is, as far as the file says. */
public enum ReadKind {
    RECOMMENDATION,
    OBSERVATION,
    PLEDGE,
    VIEW
}
