package org.suivi.plans;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the responsible institution says about its own work on an action, and from which word to which it may go. */
public enum Delivery {
    NOT_STARTED,
    PLANNED,
    IN_PROGRESS,
    COMPLETED,
    CONTINUOUS,
    ON_HOLD,
    WILL_NOT_BE_PURSUED;

    /** "in-progress": in the database, in addresses and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Delivery> of(String code) {
        return Arrays.stream(values())
                .filter(delivery -> delivery.code().equals(code))
                .findFirst();
    }

    /** What it may become; what was ended or finished can only be taken up again. */
    public Set<Delivery> next() {
        return switch (this) {
            case NOT_STARTED, PLANNED ->
                Set.of(this == PLANNED ? NOT_STARTED : PLANNED, IN_PROGRESS, ON_HOLD, WILL_NOT_BE_PURSUED);
            case IN_PROGRESS -> Set.of(COMPLETED, CONTINUOUS, ON_HOLD, WILL_NOT_BE_PURSUED);
            case CONTINUOUS -> Set.of(IN_PROGRESS, COMPLETED, ON_HOLD, WILL_NOT_BE_PURSUED);
            case COMPLETED -> Set.of(IN_PROGRESS, CONTINUOUS);
            case ON_HOLD -> Set.of(PLANNED, IN_PROGRESS, CONTINUOUS, WILL_NOT_BE_PURSUED);
            case WILL_NOT_BE_PURSUED -> Set.of(NOT_STARTED, PLANNED, IN_PROGRESS);
        };
    }

    /** The present word and those that may follow it, in the order of a choice list. */
    public List<Delivery> choices() {
        return Arrays.stream(values())
                .filter(other -> other == this || next().contains(other))
                .toList();
    }

    public boolean needsReason() {
        return this == ON_HOLD || this == WILL_NOT_BE_PURSUED;
    }

    /** Whether a date that has passed makes it late. */
    public boolean isOpen() {
        return this != COMPLETED && this != CONTINUOUS && this != WILL_NOT_BE_PURSUED;
    }
}
