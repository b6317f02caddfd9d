package org.suivi.cooperation;

import java.util.Locale;

/** What lists of needs, offers, challenges and practices are narrowed by. */
public enum HouseFacet {
    STATE("r.state = :state"),
    THEME("r.themes @> array[:theme::int]"),
    FUNCTION("r.functions @> array[:function::int]"),
    MODALITY("r.modalities @> array[:modality::int]"),
    LANGUAGE("r.languages @> array[:language::text]"),
    REGION("r.party_id in (select p.id from party_card p where p.region = :region)"),
    COUNTRY("r.countries @> array[:country::text]");

    private final String condition;

    HouseFacet(String condition) {
        this.condition = condition;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String condition() {
        return condition;
    }

    /** Whether its values are keys of terms. */
    public boolean isOfTerms() {
        return this == THEME || this == FUNCTION || this == MODALITY;
    }
}
