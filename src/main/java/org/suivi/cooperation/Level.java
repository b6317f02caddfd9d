package org.suivi.cooperation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may see a record of the clearing house; each level protects more than the one before it. */
public enum Level {
    /** Everybody, signed in or not. */
    PUBLIC,
    /** All who take part: States, the United Nations, invited organisations. */
    PARTICIPANTS,
    /** The owner, the desk and the parties that it was shared with by name. */
    NAMED,
    /** The owner and the desk. */
    DESK,
    /** The owner alone. */
    OWNER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Level of(int rank) {
        return values()[rank];
    }

    public static Optional<Level> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst();
    }

    /** The one of the two that protects more. */
    Level atLeast(Level floor) {
        return ordinal() >= floor.ordinal() ? this : floor;
    }
}
