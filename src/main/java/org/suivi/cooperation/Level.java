package org.suivi.cooperation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may see a record of the clearing house; each level protects more than the one before it. */
public enum Level {
    /** Everybody, signed in or not. */
    PUBLIC(0),
    /** All who take part: States, the United Nations, invited organisations. */
    PARTICIPANTS(1),
    /** The owner, the desk and the parties that it was shared with by name. */
    NAMED(2),
    /** The owner and the desk. */
    DESK(3),
    /** The owner alone. */
    OWNER(4);

    private final int rank;

    Level(int rank) {
        this.rank = rank;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level that the tables keep by this rank. */
    public static Level of(int rank) {
        return Arrays.stream(values())
                .filter(level -> level.rank == rank)
                .findFirst()
                .orElseThrow();
    }

    /** How much it protects, as the tables keep it: more than every lower rank. */
    public int rank() {
        return rank;
    }

    public static Optional<Level> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst();
    }

    /** The one of the two that protects more. */
    Level atLeast(Level floor) {
        return rank >= floor.rank ? this : floor;
    }
}
