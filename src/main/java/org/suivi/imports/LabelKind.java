package org.suivi.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a label that nothing is known of should have named. */
public enum LabelKind {
    STATE,
    BODY,
    THEME,
    PERSON,
    SDG,
    POSITION,
    ACTION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LabelKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
