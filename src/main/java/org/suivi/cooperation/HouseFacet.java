package org.suivi.cooperation;

import java.util.Locale;

/** What lists of needs, offers, challenges and practices are narrowed by. */
public enum HouseFacet {
    STATE("r.state = :state", "r.state", false),
    THEME("r.themes @> array[:theme::int]", "r.themes", true),
    FUNCTION("r.functions @> array[:function::int]", "r.functions", true),
    MODALITY("r.modalities @> array[:modality::int]", "r.modalities", true),
    LANGUAGE("r.languages @> array[:language::text]", "r.languages", true),
    REGION("p.region = :region", "nullif(p.region, '')", false),
    /** Where it happened, or who asks, as far as the reader may know. */
    COUNTRY(HouseFacet.COUNTRIES + " @> array[:country::text]", HouseFacet.COUNTRIES, true),
    /** The quarter in which it was opened to others, "2026-Q3". */
    OPENED("r.opened_quarter = :opened", "r.opened_quarter", false);

    private static final String COUNTRIES =
            "case when r.entity <> 'need' then r.countries when " + HouseConditions.NAMED + " then array[p.code] end";

    private final String condition;
    private final String said;
    private final boolean isMany;

    HouseFacet(String condition, String said, boolean isMany) {
        this.condition = condition;
        this.said = said;
        this.isMany = isMany;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String condition() {
        return condition;
    }

    /** The value or the array of values of a record of {@link HouseConditions#FROM}. */
    String said() {
        return said;
    }

    /** Each value of the column that holds {@link #said()}, in the list of a {@code select}. */
    String eachOf(String column) {
        return isMany ? "unnest(" + column + ")" : column;
    }

    /** Whether its values are keys of terms. */
    public boolean isOfTerms() {
        return this == THEME || this == FUNCTION || this == MODALITY;
    }
}
