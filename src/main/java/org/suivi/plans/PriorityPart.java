package org.suivi.plans;

import java.util.Locale;

/** What makes a recommendation come before others; each counts as much as its weight says. */
public enum PriorityPart {
    URGENCY(30),
    REPETITION(25),
    PERSONS(15),
    NEARNESS(20),
    COST(10);

    private final int proposed;

    PriorityPart(int proposed) {
        this.proposed = proposed;
    }

    /** The weight while the secretariat set no other. */
    int proposed() {
        return proposed;
    }

    /** As in the database and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PriorityPart of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
