package org.suivi.cooperation;

import java.util.Locale;

/** What lists of needs, offers, challenges and practices are narrowed by. */
public enum HouseFacet {
    STATE("r.state = :state", "r.state"),
    THEME("r.themes @> array[:theme::int]", "unnest(r.themes)::text"),
    FUNCTION("r.functions @> array[:function::int]", "unnest(r.functions)::text"),
    MODALITY("r.modalities @> array[:modality::int]", "unnest(r.modalities)::text"),
    LANGUAGE("r.languages @> array[:language::text]", "unnest(r.languages)"),
    REGION(
            "r.party_id in (select p.id from party_card p where p.region = :region)",
            "(select nullif(p.region, '') from party_card p where p.id = r.party_id)"),
    COUNTRY("r.countries @> array[:country::text]", "unnest(r.countries)"),
    /** The quarter in which it was opened to others, "2026-Q3". */
    OPENED(HouseFacet.QUARTER + " = :opened", HouseFacet.QUARTER);

    private static final String QUARTER = "to_char(r.opened_at at time zone 'UTC', 'YYYY\"-Q\"Q')";

    private final String condition;
    private final String each;

    HouseFacet(String condition, String each) {
        this.condition = condition;
        this.each = each;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String condition() {
        return condition;
    }

    /** The values of {@code r} as text, in the list of a {@code select}, where PostgreSQL takes arrays apart fastest. */
    String each() {
        return each;
    }

    /** Whether its values are keys of terms. */
    public boolean isOfTerms() {
        return this == THEME || this == FUNCTION || this == MODALITY;
    }
}
