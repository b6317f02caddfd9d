package org.suivi.panels;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a speaker says of their own gender, for figures alone; whoever says nothing is counted as unknown. */
public enum Gender {
    WOMAN,
    MAN,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From a form; what is not one of them is not said. */
    public static Optional<Gender> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
