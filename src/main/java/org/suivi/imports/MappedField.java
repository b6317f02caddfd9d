package org.suivi.imports;

/** What a column of a ministry's own table can mean; a column that means none of these is kept as an extra. */
public enum MappedField {
    TEXT,
    SYMBOL,
    PARAGRAPH,
    STATE_UNDER_REVIEW,
    BODY,
    SESSION,
    CYCLE,
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
    IGNORED
}
