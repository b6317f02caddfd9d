package org.suivi.plans;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an action of a plan lacks, or that it is late: each is a list that can be worked through. */
public enum Gap {
    LEAD,
    DATE,
    BUDGET,
    MILESTONE,
    RECOMMENDATION,
    OVERDUE;

    /** As in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Gap> of(String code) {
        return Arrays.stream(values()).filter(gap -> gap.code().equals(code)).findFirst();
    }

    /** Whether one lead or one end for many actions closes it. */
    public boolean isFilledTogether() {
        return this == LEAD || this == DATE || this == OVERDUE;
    }
}
