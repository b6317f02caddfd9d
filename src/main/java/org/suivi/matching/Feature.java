package org.suivi.matching;

import java.util.Set;

/** The nine things of a pair that speak for or against it, each between 0 and 1 or unknown. */
public enum Feature {
    THEME(Field.THEMES),
    FUNCTION(Field.FUNCTIONS),
    MODALITY(Field.MODALITIES),
    MECHANISM(Field.LINKS),
    CONTEXT(Field.PREFERENCE),
    LANGUAGE(Field.LANGUAGES),
    CAPACITY(Field.QUANTITY, Field.WINDOW),
    TEXT(Field.TEXT),
    TRACK(Field.RATINGS);

    private final Set<Field> fields;

    Feature(Field... fields) {
        this.fields = Set.of(fields);
    }

    /** Where its value stands among those of a pair; numbers are kept in an array because ten thousand pairs are scored at once. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }

    /** The fields it is worked out from. */
    public Set<Field> fields() {
        return fields;
    }
}
