package org.suivi.panels;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of a programme before and during the meeting: what each part has, what follows from the others, and whether all of it
 * fits.
 */
public record Programme(List<Slot> slots, long meetingMs) {

    /**
     * The time of one part.
     *
     * @param turns how many turns of panellists it has
     * @param turnMs of each of them, 0 without turns
     * @param derived whether no note says so and it is what the other parts leave
     */
    public record Slot(Segment segment, long budgetMs, int turns, long turnMs, boolean derived) {

        /** What it has now, with what was given to it and taken from it. */
        public long availableMs() {
            return budgetMs + segment.extraMs();
        }
    }

    static Programme of(PanelState state) {
        List<Segment> segments = state.segments();
        long meeting = state.panel().head().lengthMs();
        long fixed = segments.stream()
                .map(segment -> fixedMs(segment, state.turnsIn(segment)))
                .mapToLong(ms -> ms == null ? 0 : ms)
                .sum();
        long open = segments.stream()
                .filter(segment -> fixedMs(segment, state.turnsIn(segment)) == null)
                .count();
        long derived = open == 0 ? 0 : Math.max(0, meeting - fixed) / open;
        return new Programme(
                segments.stream()
                        .map(segment -> slot(segment, state.turnsIn(segment), derived))
                        .toList(),
                meeting);
    }

    public long sumMs() {
        return slots.stream().mapToLong(Slot::budgetMs).sum();
    }

    /** What is left of the meeting; below zero when the parts do not fit. */
    public long slackMs() {
        return meetingMs - sumMs();
    }

    public Slot slot(int segment) {
        return slots.stream()
                .filter(slot -> slot.segment().id() == segment)
                .findFirst()
                .orElseThrow();
    }

    /** How far the parts still to come go beyond the end of the meeting, when nothing more is lost; below zero it is slack. */
    public long overrunMs(long now, long endsAt) {
        long rest = slots.stream()
                .filter(slot -> slot.segment().state() == SegmentState.PENDING
                        || slot.segment().state().isUnderWay())
                .mapToLong(
                        slot -> Math.max(0, slot.availableMs() - slot.segment().elapsedMs(now)))
                .sum();
        return now + rest - endsAt;
    }

    private static Slot slot(Segment segment, int turns, long derived) {
        Long fixed = fixedMs(segment, turns);
        long budget = fixed == null ? derived : fixed;
        Long perTurn = segment.plan().perTurnMs();
        long turn = turns == 0 ? 0 : perTurn != null ? perTurn : budget / turns;
        return new Slot(segment, budget, turns, turn, fixed == null);
    }

    private static @Nullable Long fixedMs(Segment segment, int turns) {
        Long perTurn = segment.plan().perTurnMs();
        Long budget = segment.plan().budgetMs();
        return budget == null && perTurn != null ? (Long) (perTurn * turns) : budget;
    }
}
