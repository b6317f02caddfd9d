package org.suivi.recommendations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a list can be narrowed by; its code stands in addresses, in the index and in message keys. */
public enum Facet {
    MECHANISM(true),
    TYPE(false),
    CYCLE(true),
    SESSION(false),
    POSITION(true),
    THEME(true),
    PERSON(true),
    GOAL(true),
    TARGET(false),
    STATE(false),
    REGION(false),
    YEAR(false),
    KIND(false),
    CATEGORY(false),
    CLUSTER(false),
    NATIONAL(false),
    LANGUAGE(false);

    private final boolean isShown;

    Facet(boolean isShown) {
        this.isShown = isShown;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its counts are always on the page; the others open on request. */
    public boolean isShown() {
        return isShown;
    }

    public static Optional<Facet> of(String code) {
        return Arrays.stream(values())
                .filter(facet -> facet.code().equals(code))
                .findFirst();
    }

    public static List<Facet> all() {
        return List.of(values());
    }
}
