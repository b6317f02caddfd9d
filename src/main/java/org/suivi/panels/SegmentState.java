package org.suivi.panels;

import java.util.Locale;
import java.util.Set;

/** Where a part of the programme stands; at most one of a panel runs or is held. */
public enum SegmentState implements Moves<SegmentState> {
    PENDING,
    RUNNING,
    HELD,
    DONE,
    SKIPPED;

    @Override
    public Set<SegmentState> next() {
        return switch (this) {
            case PENDING -> Set.of(RUNNING, SKIPPED);
            case RUNNING -> Set.of(HELD, DONE);
            case HELD -> Set.of(RUNNING, DONE);
            case DONE, SKIPPED -> Set.of();
        };
    }

    public boolean isUnderWay() {
        return this == RUNNING || this == HELD;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
