package org.suivi.cooperation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose needs the desk looks at: those it answers for itself, or those that nobody who is of the desk answers for. */
public enum OfficerChoice {
    MINE,
    NOBODY;

    public static Optional<OfficerChoice> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(choice -> choice.code().equals(code))
                .findFirst();
    }

    /** In addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
