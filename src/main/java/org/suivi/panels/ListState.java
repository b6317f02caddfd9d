package org.suivi.panels;

import java.util.Locale;
import java.util.Set;

/** Where a list of speakers stands; while its window is open all requests are equal, and lots decide when it is over. */
public enum ListState implements Moves<ListState> {
    SCHEDULED,
    WINDOW,
    ROLLING,
    CLOSED,
    REOPENED;

    @Override
    public Set<ListState> next() {
        return switch (this) {
            case SCHEDULED -> Set.of(WINDOW);
            case WINDOW -> Set.of(ROLLING);
            case ROLLING, REOPENED -> Set.of(CLOSED);
            case CLOSED -> Set.of(REOPENED);
        };
    }

    public boolean takesRequests() {
        return this == WINDOW || this == ROLLING || this == REOPENED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
