package org.suivi.panels;

import java.util.ArrayList;
import java.util.List;

/** Who will be reached before the time of a segment is over, and when; an estimate, shown to everyone as one. */
public record Reach(List<Expected> expected, int reached) {

    private static final long RANGE = 60_000;

    /** The first of them. */
    public List<Expected> first(int most) {
        return expected.subList(0, Math.min(most, expected.size()));
    }

    /**
     * When somebody is expected to have the floor.
     *
     * @param inMs from now
     */
    public record Expected(int entry, int place, long inMs, boolean reached) {

        /** The moments between which it is expected, two minutes apart. */
        public long fromMs(long now) {
            return now + Math.max(0, inMs - RANGE);
        }

        public long toMs(long now) {
            return fromMs(now) + 2 * RANGE;
        }
    }

    /** One who waits. */
    record Waiting(int entry, long limitMs) {}

    /**
     * Works it out.
     *
     * @param remainingMs of the segment
     * @param restMs of the turn that goes on
     */
    static Reach of(List<Waiting> waiting, Pace pace, long graceMs, long remainingMs, long restMs) {
        List<Expected> expected = new ArrayList<>();
        long before = restMs;
        int reached = 0;
        for (Waiting one : waiting) {
            long after = before + pace.expectedMs(one.limitMs(), graceMs);
            boolean isReached = after <= remainingMs && reached == expected.size();
            reached += isReached ? 1 : 0;
            expected.add(new Expected(one.entry(), expected.size() + 1, before, isReached));
            before = after;
        }
        return new Reach(expected, reached);
    }
}
