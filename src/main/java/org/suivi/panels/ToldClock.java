package org.suivi.panels;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock as pages get it: nothing in it ticks, and as long as nothing happens it stays the same. What is left is the limit without
 * what was used before, and without what went by since.
 *
 * @param limit in milliseconds
 * @param spoken what was used up before it began to run
 * @param since moment of the server's real clock, in rehearsals too; null while it stands
 */
public record ToldClock(long limit, long spoken, @Nullable Long since) {

    /** What is left at a moment of the server's real clock; below zero when more was used than there was. */
    public long left(long real) {
        return limit - spoken - (since == null ? 0 : Math.max(0, real - since));
    }

    static ToldClock of(Standing now, Turn turn) {
        return running(now, turn.limitMs(), now.state().intervals(turn.id()));
    }

    static ToldClock of(Standing now, Segment segment) {
        long available = now.programme().slot(segment.id()).availableMs();
        Long started = segment.startedAt();
        boolean runs = segment.heldSince() == null && started != null && !now.isWaiting();
        return runs && started != null
                ? new ToldClock(available, 0, now.real(started + segment.heldMs()))
                : new ToldClock(available, segment.elapsedMs(now.now()), null);
    }

    /** What the panellists of a part have left together. */
    static ToldClock ofAll(Standing now, Segment segment) {
        List<Interval> all = now.state().turns().stream()
                .filter(turn -> turn.segment() == segment.id() && turn.who().kind() == Turn.Kind.PANELLIST)
                .flatMap(turn -> now.state().intervals(turn.id()).stream())
                .toList();
        return running(now, now.programme().slot(segment.id()).availableMs(), all);
    }

    /** Until the end of the meeting, however it goes. */
    static ToldClock ofMeeting(Standing now) {
        Panel.Head head = now.panel().head();
        return now.isWaiting()
                ? new ToldClock(head.lengthMs(), Math.max(0, now.now() - head.startsAt()), null)
                : new ToldClock(head.lengthMs(), 0, now.real(head.startsAt()));
    }

    private static ToldClock running(Standing now, long limit, List<Interval> intervals) {
        long before = intervals.stream()
                .filter(interval -> now.isWaiting() || !interval.runs())
                .mapToLong(interval -> interval.lengthMs(now.now()))
                .sum();
        return intervals.stream()
                .filter(interval -> interval.runs() && !now.isWaiting())
                .findFirst()
                .map(interval -> new ToldClock(limit, before, now.real(interval.from())))
                .orElseGet(() -> new ToldClock(limit, before, null));
    }
}
