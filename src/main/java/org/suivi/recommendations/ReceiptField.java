package org.suivi.recommendations;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an import may change of a recommendation that is there; a person chooses for each which to apply. */
public enum ReceiptField {
    POSITION,
    /** The position differs from one that a person took here. */
    OWN_POSITION,
    TAGS_ADDED,
    TAGS_REMOVED,
    STATES_ADDED,
    STATES_REMOVED,
    /** The text in a language that was missing. */
    LANGUAGES,
    /** Other words in a language that was there. */
    TEXT,
    /** Number, document, session and the like, where there was none. */
    DETAILS;

    /** What is applied unless a person says otherwise: never a verbatim text, never over a person's position. */
    public static final Set<ReceiptField> USUAL = EnumSet.complementOf(EnumSet.of(OWN_POSITION, TEXT));

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReceiptField> of(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code().equals(code))
                .findFirst();
    }
}
