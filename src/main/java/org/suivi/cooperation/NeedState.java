package org.suivi.cooperation;

import static org.suivi.cooperation.Mover.CLOCK;
import static org.suivi.cooperation.Mover.DESK;
import static org.suivi.cooperation.Mover.DRAFTER;
import static org.suivi.cooperation.Mover.NATIONAL;
import static org.suivi.cooperation.Mover.PROPOSALS;

import java.util.LinkedHashMap;
import java.util.Map;

/** From a ministry's draft to what became of the need. */
public enum NeedState implements RecordState {
    DRAFT(Level.OWNER),
    NATIONAL_REVIEW(Level.OWNER),
    SUBMITTED(Level.DESK),
    ACKNOWLEDGED(Level.DESK),
    RETURNED(Level.DESK),
    OPEN(Level.PUBLIC),
    IN_MATCHING(Level.PUBLIC),
    UNMET_ESCALATED(Level.PUBLIC),
    MATCHED(Level.PUBLIC),
    IN_DELIVERY(Level.PUBLIC),
    MET(Level.PUBLIC),
    PARTLY_MET(Level.PUBLIC),
    NOT_MET(Level.PUBLIC),
    STALE(Level.PUBLIC),
    CLOSED(Level.PUBLIC),
    WITHDRAWN(Level.DESK);

    private final Level floor;

    NeedState(Level floor) {
        this.floor = floor;
    }

    @Override
    public Map<RecordState, Mover> next() {
        Map<RecordState, Mover> next = new LinkedHashMap<>(
                switch (this) {
                    case DRAFT -> RecordState.moves(NATIONAL_REVIEW, DRAFTER);
                    case NATIONAL_REVIEW -> RecordState.moves(SUBMITTED, NATIONAL, DRAFT, NATIONAL);
                    case SUBMITTED -> RecordState.moves(ACKNOWLEDGED, DESK, RETURNED, DESK);
                    case ACKNOWLEDGED -> RecordState.moves(OPEN, DESK, RETURNED, DESK);
                    case RETURNED -> RecordState.moves(SUBMITTED, NATIONAL);
                    case OPEN ->
                        RecordState.moves(
                                IN_MATCHING, PROPOSALS, UNMET_ESCALATED, CLOCK, STALE, CLOCK, CLOSED, NATIONAL);
                    case IN_MATCHING -> RecordState.moves(OPEN, PROPOSALS, MATCHED, PROPOSALS, UNMET_ESCALATED, CLOCK);
                    case UNMET_ESCALATED ->
                        RecordState.moves(IN_MATCHING, PROPOSALS, OPEN, DESK, STALE, CLOCK, CLOSED, NATIONAL);
                    case MATCHED -> RecordState.moves(IN_DELIVERY, PROPOSALS, OPEN, PROPOSALS);
                    case IN_DELIVERY -> RecordState.moves(MET, NATIONAL, PARTLY_MET, NATIONAL, NOT_MET, NATIONAL);
                    case MET, PARTLY_MET, NOT_MET -> RecordState.moves(CLOSED, NATIONAL);
                    case STALE -> RecordState.moves(OPEN, NATIONAL, CLOSED, CLOCK);
                    case CLOSED, WITHDRAWN -> RecordState.moves();
                });
        if (isUnderWay()) {
            next.put(WITHDRAWN, NATIONAL);
        }
        return next;
    }

    private boolean isUnderWay() {
        return switch (this) {
            case MET, PARTLY_MET, NOT_MET, CLOSED, WITHDRAWN -> false;
            default -> true;
        };
    }

    @Override
    public Level floor() {
        return floor;
    }

    @Override
    public boolean isListed() {
        return switch (this) {
            case STALE, CLOSED, WITHDRAWN -> false;
            default -> true;
        };
    }

    /** As a draft, until the State approved it, or when it was given back. */
    @Override
    public boolean isWritable() {
        return this == DRAFT || this == NATIONAL_REVIEW || this == RETURNED;
    }
}
