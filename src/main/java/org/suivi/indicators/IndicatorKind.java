package org.suivi.indicators;

import java.util.Optional;

/** What an indicator looks at: what the State committed to, what it does, or what people experience. */
public enum IndicatorKind {
    STRUCTURAL,
    PROCESS,
    OUTCOME;

    /** As in the database, in files and in message keys. */
    public String code() {
        return Coded.code(this);
    }

    public static Optional<IndicatorKind> find(String code) {
        return Coded.find(IndicatorKind.class, code);
    }
}
