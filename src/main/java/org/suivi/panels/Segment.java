package org.suivi.panels;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/**
 * A part of the programme: as planned, and as it ran.
 *
 * @param heldMs how long it was held so far, without a hold that goes on
 * @param extraMs what it was given from other parts, below zero what was taken from it
 */
public record Segment(
        int id,
        Plan plan,
        SegmentState state,
        @Nullable Long startedAt,
        @Nullable Long endedAt,
        long heldMs,
        @Nullable Long heldSince,
        long extraMs)
        implements Numbered {

    /**
     * What the programme says of a part.
     *
     * @param budgetMs null when it follows from the turns, or from what the other parts leave
     * @param perTurnMs of each panellist; null when the budget is shared
     * @param list the list of speakers that the part takes from
     */
    public record Plan(
            SegmentKind kind,
            LocalizedText title,
            @Nullable Long budgetMs,
            @Nullable Long perTurnMs,
            Set<Category> admits,
            @Nullable Integer list) {}

    static Segment planned(int id, Plan plan) {
        return new Segment(id, plan, SegmentState.PENDING, null, null, 0, null, 0);
    }

    Segment with(Plan changed) {
        return new Segment(id, changed, state, startedAt, endedAt, heldMs, heldSince, extraMs);
    }

    Segment start(long at) {
        return new Segment(id, plan, state.to(SegmentState.RUNNING), at, null, 0, null, extraMs);
    }

    Segment hold(long at) {
        return new Segment(id, plan, state.to(SegmentState.HELD), startedAt, null, heldMs, at, extraMs);
    }

    Segment goOn(long at) {
        return new Segment(
                id, plan, state.to(SegmentState.RUNNING), startedAt, null, heldMs + heldNow(at), null, extraMs);
    }

    Segment end(long at) {
        return new Segment(id, plan, state.to(SegmentState.DONE), startedAt, at, heldMs + heldNow(at), null, extraMs);
    }

    Segment skip() {
        return new Segment(id, plan, state.to(SegmentState.SKIPPED), null, null, 0, null, extraMs);
    }

    Segment given(long ms) {
        return new Segment(id, plan, state, startedAt, endedAt, heldMs, heldSince, extraMs + ms);
    }

    /** Wall time with changeovers and without holds. */
    public long elapsedMs(long now) {
        if (startedAt == null) {
            return 0;
        }
        return (endedAt == null ? now : endedAt) - startedAt - heldMs - heldNow(now);
    }

    private long heldNow(long now) {
        return heldSince == null ? 0 : now - heldSince;
    }
}
