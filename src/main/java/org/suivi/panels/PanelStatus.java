package org.suivi.panels;

import java.util.Locale;
import java.util.Set;

/** Where a panel stands, from the first draft to the archive. */
public enum PanelStatus implements Moves<PanelStatus> {
    DRAFT,
    PUBLISHED,
    OPEN,
    SUSPENDED,
    CLOSED,
    ARCHIVED;

    @Override
    public Set<PanelStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(DRAFT, OPEN);
            case OPEN -> Set.of(SUSPENDED, CLOSED);
            case SUSPENDED -> Set.of(OPEN, CLOSED);
            case CLOSED -> Set.of(OPEN, ARCHIVED);
            case ARCHIVED -> Set.of();
        };
    }

    public boolean isBeforeOpening() {
        return this == DRAFT || this == PUBLISHED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
