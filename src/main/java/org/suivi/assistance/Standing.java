package org.suivi.assistance;

import java.util.Arrays;
import java.util.Locale;

/** How far both sides agree that a project is as it is told. */
public enum Standing {
    CONFIRMED,
    ONE_SIDED,
    UNCONFIRMED,
    DISPUTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it counts in statistics. */
    public boolean counts() {
        return this == CONFIRMED || this == ONE_SIDED;
    }

    static Standing of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
