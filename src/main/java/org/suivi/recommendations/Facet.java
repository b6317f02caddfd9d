package org.suivi.recommendations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a list can be narrowed by; its code stands in addresses, in the index and in message keys. */
public enum Facet {
    MECHANISM(Origin.RECORD, true),
    TYPE(Origin.RECORD, false),
    CYCLE(Origin.RECORD, true),
    SESSION(Origin.RECORD, false),
    POSITION(Origin.RECORD, true),
    THEME(Origin.RECORD, true),
    PERSON(Origin.RECORD, true),
    GOAL(Origin.RECORD, true),
    TARGET(Origin.RECORD, false),
    STATE(Origin.RECORD, false),
    REGION(Origin.RECORD, false),
    YEAR(Origin.RECORD, false),
    KIND(Origin.RECORD, false),
    CATEGORY(Origin.RECORD, false),
    CLUSTER(Origin.RECORD, false),
    NATIONAL(Origin.RECORD, false),
    LANGUAGE(Origin.RECORD, false),
    /** Which institutions lead. */
    LEAD(Origin.FOLLOW_UP, true),
    /** What the responsible institutions say of their own work; never a result. */
    DELIVERY(Origin.FOLLOW_UP, true),
    /** What the State itself published last as the result; the facets of results are never merged. */
    RESULT_STATE(Origin.FOLLOW_UP, true),
    RESULT_NHRI(Origin.FOLLOW_UP, true),
    RESULT_CIVIL_SOCIETY(Origin.FOLLOW_UP, true),
    RESULT_MECHANISM(Origin.FOLLOW_UP, true),
    /** Whether an action serves it. */
    ACTION(Origin.FOLLOW_UP, false),
    /** Whether an indicator measures it. */
    INDICATOR(Origin.FOLLOW_UP, false);

    /** Where the values come from: the record itself, or the modules that follow it up. */
    private enum Origin {
        RECORD,
        FOLLOW_UP
    }

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Origin origin;
    private final boolean isShown;

    Facet(Origin origin, boolean isShown) {
        this.origin = origin;
        this.isShown = isShown;
    }

    public String code() {
        return code;
    }

    /** Whether its counts are always on the page; the others open on request. */
    public boolean isShown() {
        return isShown;
    }

    /** Whether modules above say its values, which are not the same for everybody. */
    public boolean isFollowUp() {
        return origin == Origin.FOLLOW_UP;
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
