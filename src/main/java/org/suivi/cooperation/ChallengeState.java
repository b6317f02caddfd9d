package org.suivi.cooperation;

import static org.suivi.cooperation.Mover.CLOCK;
import static org.suivi.cooperation.Mover.DESK;
import static org.suivi.cooperation.Mover.INSTITUTION;
import static org.suivi.cooperation.Mover.KEEPER;
import static org.suivi.cooperation.Mover.NATIONAL;

import java.util.Map;

/**
 * From a draft of what stands in the way to its resolution, or to the need that it became. A State approves and shares its own; what an
 * institution tells of a State needs no approval of that State, and the desk looks it through before it is shared.
 */
public enum ChallengeState implements RecordState {
    DRAFT(Level.OWNER),
    NFP_APPROVED(Level.OWNER),
    SUBMITTED(Level.DESK),
    RETURNED(Level.DESK),
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
            case DRAFT -> RecordState.moves(NFP_APPROVED, NATIONAL, SUBMITTED, INSTITUTION, DISCARDED, KEEPER);
            case NFP_APPROVED -> RecordState.moves(SHARED, NATIONAL, DRAFT, NATIONAL);
            case SUBMITTED -> RecordState.moves(SHARED, DESK, RETURNED, DESK, DRAFT, INSTITUTION);
            case RETURNED -> RecordState.moves(SUBMITTED, INSTITUTION);
            case SHARED -> RecordState.moves(RESOLVED, KEEPER, CONVERTED, NATIONAL, DRAFT, INSTITUTION, STALE, CLOCK);
            case STALE -> RecordState.moves(SHARED, KEEPER, RESOLVED, KEEPER, ARCHIVED, CLOCK);
            case RESOLVED, CONVERTED, ARCHIVED -> RecordState.moves();
            case DISCARDED -> RecordState.moves(DRAFT, KEEPER);
        };
    }

    @Override
    public Level floor() {
        return floor;
    }

    @Override
    public boolean isListed() {
        return switch (this) {
            case DRAFT, NFP_APPROVED, SUBMITTED, RETURNED, SHARED -> true;
            case RESOLVED, CONVERTED, STALE, ARCHIVED, DISCARDED -> false;
        };
    }

    /** Until it is over, but not while the desk looks at it. */
    @Override
    public boolean isWritable() {
        return this != SUBMITTED && this != DISCARDED && !next().isEmpty();
    }
}
