package org.suivi.cooperation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lists of needs, offers, challenges and practices are narrowed by. */
public enum HouseFacet {
    STATE(0, "r.state = :state"),
    THEME(1, "r.themes @> array[:theme::int]"),
    FUNCTION(2, "r.functions @> array[:function::int]"),
    MODALITY(3, "r.modalities @> array[:modality::int]"),
    LANGUAGE(4, "r.languages @> array[:language::text]"),
    REGION(7, "p.region = :region"),
    /** Where it happened, or who asks, as far as the reader may know. */
    COUNTRY(
            6,
            "case when r.entity <> 'need' then r.countries when " + HouseConditions.NAMED
                    + " then array[p.code] end @> array[:country::text]"),
    /** The quarter in which it was opened to others, "2026-Q3". */
    OPENED(5, "r.opened_quarter = :opened");

    private final int place;
    private final String condition;

    HouseFacet(int place, String condition) {
        this.place = place;
        this.condition = condition;
    }

    public static Optional<HouseFacet> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(facet -> facet.code().equals(code))
                .findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where its values stand in a line of {@link HouseLines}. */
    int place() {
        return place;
    }

    String condition() {
        return condition;
    }

    /** Whether its values are keys of terms. */
    public boolean isOfTerms() {
        return this == THEME || this == FUNCTION || this == MODALITY;
    }
}
