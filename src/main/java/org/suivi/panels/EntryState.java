package org.suivi.panels;

import java.util.Locale;
import java.util.Set;

/** Where a request for the floor stands. */
public enum EntryState implements Moves<EntryState> {
    REQUESTED,
    LISTED,
    ON_FLOOR,
    HELD,
    DELIVERED,
    PASSED,
    NOT_REACHED,
    WITHDRAWN;

    @Override
    public Set<EntryState> next() {
        return switch (this) {
            case REQUESTED -> Set.of(LISTED, WITHDRAWN, NOT_REACHED);
            case LISTED -> Set.of(ON_FLOOR, PASSED, NOT_REACHED, WITHDRAWN);
            case ON_FLOOR -> Set.of(HELD, DELIVERED, LISTED);
            case HELD -> Set.of(ON_FLOOR, DELIVERED);
            case DELIVERED -> Set.of(ON_FLOOR, HELD, LISTED);
            case PASSED, NOT_REACHED -> Set.of(LISTED);
            case WITHDRAWN -> Set.of();
        };
    }

    /** Whether it keeps a delegation from asking a second time in the same capacity. */
    public boolean isActive() {
        return this == REQUESTED || this == LISTED || this == ON_FLOOR || this == HELD;
    }

    public boolean hasTheFloor() {
        return this == ON_FLOOR || this == HELD;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
