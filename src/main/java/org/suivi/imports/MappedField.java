package org.suivi.imports;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a column of a ministry's own table can mean; a column that means none of these is kept as an extra. */
public enum MappedField {
    TEXT,
    UNOFFICIAL_TEXT,
    SYMBOL,
    PARAGRAPH,
    STATE_UNDER_REVIEW,
    BODY,
    SESSION,
    CYCLE,
    YEAR,
    POSITION,
    RECOMMENDING_STATES,
    THEMES,
    PERSONS,
    SDGS,
    ACTION_CATEGORY,
    PUBLISHED,
    KIND,
    ANNOTATION_ID,
    EXTRA,
    IGNORED;

    /** What can hold for all rows of a table that does not say it in a column. */
    public static final List<MappedField> CONSTANTS =
            List.of(STATE_UNDER_REVIEW, BODY, SYMBOL, SESSION, YEAR, POSITION);

    private static final Set<MappedField> OF_SEVERAL_COLUMNS =
            EnumSet.of(TEXT, UNOFFICIAL_TEXT, RECOMMENDING_STATES, THEMES, PERSONS, SDGS, EXTRA, IGNORED);

    /** The part of message keys and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it says what was recommended, in a language of its own. */
    public boolean isText() {
        return this == TEXT || this == UNOFFICIAL_TEXT;
    }

    /** Whether several columns may mean it; of others a second column would hide the first. */
    boolean mayStandInSeveralColumns() {
        return OF_SEVERAL_COLUMNS.contains(this);
    }
}
