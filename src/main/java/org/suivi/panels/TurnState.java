package org.suivi.panels;

import java.util.Locale;
import java.util.Set;

/** Where one turn at the microphone stands. */
public enum TurnState implements Moves<TurnState> {
    WAITING,
    ON_FLOOR,
    HELD,
    ENDED,
    VOID;

    @Override
    public Set<TurnState> next() {
        return switch (this) {
            case WAITING -> Set.of(ON_FLOOR, VOID);
            case ON_FLOOR -> Set.of(HELD, ENDED, VOID);
            case HELD -> Set.of(ON_FLOOR, ENDED);
            case ENDED -> Set.of(ON_FLOOR, HELD, VOID);
            case VOID -> Set.of();
        };
    }

    public boolean hasTheFloor() {
        return this == ON_FLOOR || this == HELD;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
