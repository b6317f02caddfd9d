package org.suivi.assessments;

import java.util.Locale;

/** How sure an assessor is of a result. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Confidence of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
