package org.suivi.practices;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why the desk gives a practice back or takes it down. */
public enum Objection {
    HARM,
    NAMES,
    NOT_RELEVANT,
    UNCLEAR,
    RIGHTS,
    OTHER;

    /** As it is kept with the transition. */
    public String code() {
        return name();
    }

    /** As in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Objection> of(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.name().equals(code)).findFirst();
    }
}
