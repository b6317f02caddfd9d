package org.suivi.cooperation;

import static org.suivi.cooperation.Mover.CLOCK;
import static org.suivi.cooperation.Mover.NATIONAL;

import java.util.Map;

/** From a draft of what stands in the way to its resolution, or to the need that it became. */
public enum ChallengeState implements RecordState {
    DRAFT(Level.OWNER),
    NFP_APPROVED(Level.OWNER),
    SHARED(Level.PUBLIC),
    RESOLVED(Level.PUBLIC),
    CONVERTED(Level.PUBLIC),
    STALE(Level.PUBLIC),
    ARCHIVED(Level.DESK),
    /** A draft that nobody else was shown, laid aside by its State. */
    DISCARDED(Level.OWNER);

    private final Level floor;

    ChallengeState(Level floor) {
        this.floor = floor;
    }

    @Override
    public Map<RecordState, Mover> next() {
        return switch (this) {
            case DRAFT -> RecordState.moves(NFP_APPROVED, NATIONAL, DISCARDED, NATIONAL);
            case NFP_APPROVED -> RecordState.moves(SHARED, NATIONAL, DRAFT, NATIONAL);
            case SHARED -> RecordState.moves(RESOLVED, NATIONAL, CONVERTED, NATIONAL, STALE, CLOCK);
            case STALE -> RecordState.moves(SHARED, NATIONAL, RESOLVED, NATIONAL, ARCHIVED, CLOCK);
            case RESOLVED, CONVERTED, ARCHIVED -> RecordState.moves();
            case DISCARDED -> RecordState.moves(DRAFT, NATIONAL);
        };
    }

    @Override
    public Level floor() {
        return floor;
    }

    @Override
    public boolean isListed() {
        return this == DRAFT || this == NFP_APPROVED || this == SHARED;
    }

    /** Until it is over. */
    @Override
    public boolean isWritable() {
        return !next().isEmpty() && this != DISCARDED;
    }
}
