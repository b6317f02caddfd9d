package org.suivi.plans;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

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

    /** The weights while the secretariat set no others. */
    public static Map<PriorityPart, Integer> allProposed() {
        Map<PriorityPart, Integer> all = new EnumMap<>(PriorityPart.class);
        for (PriorityPart part : values()) {
            all.put(part, part.proposed());
        }
        return all;
    }

    /** As in the database and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PriorityPart of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
