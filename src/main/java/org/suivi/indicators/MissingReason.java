package org.suivi.indicators;

/** Why there is no figure, so that nobody takes its absence for a zero. */
public enum MissingReason {
    NOT_COLLECTED,
    NOT_AVAILABLE,
    NOT_APPLICABLE,
    SUPPRESSED,
    WITHDRAWN;

    /** As in the database, in files and in message keys. */
    public String code() {
        return Coded.code(this);
    }
}
