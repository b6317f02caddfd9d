package org.suivi.matching;

/** What a gate says; what is unknown shuts nobody out. */
public enum Outcome {
    PASS,
    FAIL,
    UNKNOWN;

    static Outcome of(boolean passes) {
        return passes ? PASS : FAIL;
    }
}
