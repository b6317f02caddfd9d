package org.suivi.cooperation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lists of needs, offers, challenges and practices are narrowed by. */
public enum HouseFacet {
    STATE(0, "r.state = :state", "false"),
    THEME(1, "r.themes @> array[:theme::int]", "r.themes = '{}'"),
    FUNCTION(2, "r.functions @> array[:function::int]", "r.functions = '{}'"),
    MODALITY(3, "r.modalities @> array[:modality::int]", "r.modalities = '{}'"),
    LANGUAGE(4, "r.languages @> array[:language::text]", "r.languages = '{}'"),
    REGION(7, "p.region = :region", "p.region = ''"),
    /** The part of the world by M49 where the State lies, as far as the reader may know which it is. */
    SUBREGION(8, subregion() + " = :subregion", "coalesce(" + subregion() + ", '') = ''"),
    /** Where it happened, or who asks, as far as the reader may know. */
    COUNTRY(6, countries() + " @> array[:country::text]", "coalesce(" + countries() + ", '{}') = '{}'"),
    /** The quarter in which it was opened to others, "2026-Q3". */
    OPENED(5, "r.opened_quarter = :opened", "coalesce(r.opened_quarter, '') = ''");

    /** The value of records that say nothing under a facet. */
    public static final String UNSAID = "0";

    private final int place;
    private final String condition;
    private final String unsaid;

    HouseFacet(int place, String condition, String unsaid) {
        this.place = place;
        this.condition = condition;
        this.unsaid = unsaid;
    }

    /** Few States lie in some of them: of a State that is not named only its regional group is told. */
    static String subregion() {
        return "case when r.entity <> 'need' or " + HouseConditions.NAMED + " then p.subregion end";
    }

    private static String countries() {
        return "case when r.entity <> 'need' then r.countries when " + HouseConditions.NAMED
                + " then array[p.code] end";
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

    /** On {@link HouseConditions#FROM}, for a value or for {@link #UNSAID}. */
    String condition(String value) {
        return value.equals(UNSAID) ? unsaid : condition;
    }

    /** Whether its values are keys of terms. */
    public boolean isOfTerms() {
        return this == THEME || this == FUNCTION || this == MODALITY;
    }
}
