package org.suivi.cooperation;

import static org.suivi.cooperation.Mover.CLOCK;
import static org.suivi.cooperation.Mover.DESK;
import static org.suivi.cooperation.Mover.PROPOSALS;
import static org.suivi.cooperation.Mover.PROVIDER;

import java.util.Map;

/** From a draft of what one can give to its end. */
public enum OfferState implements RecordState {
    DRAFT(Level.OWNER),
    SUBMITTED(Level.DESK),
    ACTIVE(Level.PUBLIC),
    PAUSED(Level.DESK),
    EXHAUSTED(Level.PUBLIC),
    EXPIRED(Level.PUBLIC),
    STALE(Level.PUBLIC),
    UNPUBLISHED(Level.DESK),
    ARCHIVED(Level.DESK),
    /** A draft that nobody else was shown, laid aside by its owner. */
    DISCARDED(Level.OWNER);

    private final Level floor;

    OfferState(Level floor) {
        this.floor = floor;
    }

    @Override
    public Map<RecordState, Mover> next() {
        return switch (this) {
            case DRAFT -> RecordState.moves(SUBMITTED, PROVIDER, DISCARDED, PROVIDER);
            case SUBMITTED -> RecordState.moves(ACTIVE, DESK, DRAFT, DESK);
            case ACTIVE ->
                RecordState.moves(
                        PAUSED,
                        PROVIDER,
                        EXHAUSTED,
                        PROPOSALS,
                        ARCHIVED,
                        PROVIDER,
                        UNPUBLISHED,
                        DESK,
                        EXPIRED,
                        CLOCK,
                        STALE,
                        CLOCK);
            case PAUSED -> RecordState.moves(ACTIVE, PROVIDER, ARCHIVED, PROVIDER, EXPIRED, CLOCK);
            case EXHAUSTED -> RecordState.moves(ACTIVE, PROPOSALS, ARCHIVED, PROVIDER, EXPIRED, CLOCK);
            case EXPIRED -> RecordState.moves(ACTIVE, PROVIDER, ARCHIVED, CLOCK);
            case STALE -> RecordState.moves(ACTIVE, PROVIDER, ARCHIVED, CLOCK);
            case UNPUBLISHED -> RecordState.moves(SUBMITTED, PROVIDER, ARCHIVED, PROVIDER);
            case ARCHIVED -> RecordState.moves();
            case DISCARDED -> RecordState.moves(DRAFT, PROVIDER);
        };
    }

    @Override
    public Level floor() {
        return floor;
    }

    @Override
    public boolean isListed() {
        return switch (this) {
            case DRAFT, SUBMITTED, ACTIVE, PAUSED, UNPUBLISHED -> true;
            case EXHAUSTED, EXPIRED, STALE, ARCHIVED, DISCARDED -> false;
        };
    }

    @Override
    public boolean isWritable() {
        return this != ARCHIVED && this != SUBMITTED && this != DISCARDED;
    }
}
