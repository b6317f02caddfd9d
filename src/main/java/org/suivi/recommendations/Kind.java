package org.suivi.recommendations;

import java.util.Locale;

/** What kind of statement of a mechanism a record is. */
public enum Kind {
    RECOMMENDATION,
    /** A concern or observation that asks nothing by itself. */
    OBSERVATION,
    /** A voluntary pledge or commitment of the State. */
    PLEDGE,
    /** A committee's Views on an individual complaint, with their remedies. */
    VIEW;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
