package org.suivi.indicators;

import java.util.Optional;

/** What is missing before one can tell whether anything changed. */
public enum Gap {
    NO_INDICATOR,
    /** Proposals that something needs no indicator, which wait for a second person. */
    TO_CONFIRM,
    ONLY_PROCESS,
    NO_BASELINE,
    NO_TARGET;

    /** As in addresses and message keys. */
    public String code() {
        return Coded.code(this);
    }

    public static Optional<Gap> find(String code) {
        return Coded.find(Gap.class, code);
    }
}
