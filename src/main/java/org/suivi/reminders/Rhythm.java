package org.suivi.reminders;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often a person wants to be reminded. */
public enum Rhythm {
    DAILY,
    WEEKLY,
    NONE;

    /** As in the database, in forms and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Rhythm> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
