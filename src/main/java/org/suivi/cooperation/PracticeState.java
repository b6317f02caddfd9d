package org.suivi.cooperation;

import static org.suivi.cooperation.Mover.ADOPTERS;
import static org.suivi.cooperation.Mover.CLOCK;
import static org.suivi.cooperation.Mover.DESK;
import static org.suivi.cooperation.Mover.PEERS;
import static org.suivi.cooperation.Mover.SHARER;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** From a draft of what worked over what is known of it (told, reviewed, used elsewhere) to its end. */
public enum PracticeState implements RecordState {
    DRAFT(Level.OWNER),
    SUBMITTED(Level.DESK),
    DESK_CHECK(Level.DESK),
    RETURNED(Level.DESK),
    /** Told in short, and looked through by the desk. */
    SNAPSHOT(Level.PUBLIC),
    /** Shown as before while two parties of other regions read it. */
    PEER_REVIEW(Level.PUBLIC),
    DOCUMENTED(Level.PUBLIC),
    /** Used elsewhere, and the origin agrees that it was. */
    REUSED(Level.PUBLIC),
    REVIEW_DUE(Level.PUBLIC),
    /** Nobody confirmed it in time: historic, still to be read. */
    STALE(Level.PUBLIC),
    SUPERSEDED(Level.PUBLIC),
    ARCHIVED(Level.PUBLIC),
    UNPUBLISHED(Level.DESK),
    APPEALED(Level.DESK),
    /** A draft that nobody else was shown, laid aside by its owner. */
    DISCARDED(Level.OWNER);

    private final Level floor;

    PracticeState(Level floor) {
        this.floor = floor;
    }

    @Override
    public Map<RecordState, Mover> next() {
        return switch (this) {
            case DRAFT -> RecordState.moves(SUBMITTED, SHARER, DISCARDED, SHARER);
            case SUBMITTED -> RecordState.moves(DESK_CHECK, DESK, DRAFT, SHARER);
            case DESK_CHECK -> RecordState.moves(SNAPSHOT, DESK, DOCUMENTED, DESK, REUSED, DESK, RETURNED, DESK);
            case RETURNED -> RecordState.moves(SUBMITTED, SHARER, APPEALED, SHARER);
            case SNAPSHOT -> shown(PEER_REVIEW, DESK);
            case PEER_REVIEW -> RecordState.moves(DOCUMENTED, PEERS, SNAPSHOT, DESK, UNPUBLISHED, DESK);
            case DOCUMENTED -> shown(REUSED, ADOPTERS);
            case REUSED -> shown(SUPERSEDED, SHARER);
            case REVIEW_DUE ->
                RecordState.moves(
                        SNAPSHOT,
                        SHARER,
                        DOCUMENTED,
                        SHARER,
                        REUSED,
                        SHARER,
                        SUPERSEDED,
                        SHARER,
                        ARCHIVED,
                        SHARER,
                        UNPUBLISHED,
                        DESK,
                        STALE,
                        CLOCK,
                        SUBMITTED,
                        SHARER);
            case STALE ->
                RecordState.moves(
                        SNAPSHOT,
                        SHARER,
                        DOCUMENTED,
                        SHARER,
                        REUSED,
                        SHARER,
                        SUPERSEDED,
                        SHARER,
                        ARCHIVED,
                        SHARER,
                        UNPUBLISHED,
                        DESK,
                        SUBMITTED,
                        SHARER);
            case SUPERSEDED -> RecordState.moves(UNPUBLISHED, DESK);
            case ARCHIVED -> RecordState.moves(SUBMITTED, SHARER, UNPUBLISHED, DESK);
            case UNPUBLISHED -> RecordState.moves(SUBMITTED, SHARER, APPEALED, SHARER);
            case APPEALED ->
                RecordState.moves(
                        DESK_CHECK,
                        DESK,
                        RETURNED,
                        DESK,
                        SNAPSHOT,
                        DESK,
                        DOCUMENTED,
                        DESK,
                        REUSED,
                        DESK,
                        UNPUBLISHED,
                        DESK);
            case DISCARDED -> RecordState.moves(DRAFT, SHARER);
        };
    }

    private static Map<RecordState, Mover> shown(PracticeState further, Mover mover) {
        return RecordState.moves(
                further,
                mover,
                SUPERSEDED,
                SHARER,
                ARCHIVED,
                SHARER,
                SUBMITTED,
                SHARER,
                UNPUBLISHED,
                DESK,
                REVIEW_DUE,
                CLOCK);
    }

    @Override
    public Level floor() {
        return floor;
    }

    @Override
    public boolean isListed() {
        return this != STALE && this != SUPERSEDED && this != ARCHIVED && this != DISCARDED;
    }

    /** How much is known of it: told, reviewed, used elsewhere. */
    public boolean isTier() {
        return this == SNAPSHOT || this == DOCUMENTED || this == REUSED;
    }

    /** Whether people other than its owner and the desk are meant to use it now. */
    public boolean isShown() {
        return isTier() || this == PEER_REVIEW || this == REVIEW_DUE;
    }

    /** Whether its words may change: not while somebody judges them, and not once it is over. */
    @Override
    public boolean isWritable() {
        return switch (this) {
            case DRAFT, RETURNED, SNAPSHOT, DOCUMENTED, REUSED, REVIEW_DUE, STALE, UNPUBLISHED -> true;
            case SUBMITTED, DESK_CHECK, PEER_REVIEW, SUPERSEDED, ARCHIVED, APPEALED, DISCARDED -> false;
        };
    }

    /** How much was known of it when it last was shown, by its way so far. */
    public static PracticeState lastShown(List<StateEvent> way) {
        for (int i = way.size() - 1; i >= 0; i--) {
            PracticeState to = valueOf(RecordState.constant(way.get(i).to()));
            if (to.isTier()) {
                return to;
            }
        }
        return SNAPSHOT;
    }

    /** Whether everybody may read it still, although it is historic. */
    public boolean isRead() {
        return isShown() || this == STALE;
    }

    /** What the step from here to another state is called: a message key. */
    public String step(PracticeState to) {
        if (this == APPEALED && !to.isTier()) {
            return to == DESK_CHECK ? "practice.check-again" : "practice.reject-appeal";
        }
        if (this == APPEALED) {
            return "practice.show-again";
        }
        if (this == PEER_REVIEW && to.isTier()) {
            return "practice.end-review";
        }
        if (this == DESK_CHECK && to.isTier() && to != SNAPSHOT) {
            return "practice.keep-tier";
        }
        return this == DISCARDED ? "house.take-up" : "practice.to." + to.code();
    }

    /** Beyond what the table says: one goes back only to where one came from, or is told anew. */
    public boolean leadsTo(PracticeState to, List<StateEvent> way) {
        if (this == APPEALED) {
            boolean wasShown = UNPUBLISHED.code().equals(way.get(way.size() - 1).from());
            return wasShown
                    ? to == UNPUBLISHED || to == lastShown(way)
                    : Set.of(DESK_CHECK, RETURNED).contains(to);
        }
        boolean isAnew = this == DESK_CHECK && to == SNAPSHOT;
        boolean isBack = (this == REVIEW_DUE || this == STALE || this == DESK_CHECK) && to.isTier();
        return !isBack || isAnew || to == lastShown(way);
    }
}
