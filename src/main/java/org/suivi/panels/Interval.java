package org.suivi.panels;

import org.jspecify.annotations.Nullable;

/** A stretch of time in which a turn's clock ran; it is closed and voided, never removed. */
public record Interval(
        int id, int turn, long from, @Nullable Long to, boolean voided) implements Numbered {

    Interval closed(long at) {
        return new Interval(id, turn, from, Math.max(from, at), voided);
    }

    Interval reopened() {
        return new Interval(id, turn, from, null, voided);
    }

    Interval annulled(long at) {
        return new Interval(id, turn, from, to == null ? Math.max(from, at) : to, true);
    }

    boolean runs() {
        return to == null && !voided;
    }

    long lengthMs(long now) {
        return voided ? 0 : (to == null ? Math.max(from, now) : to) - from;
    }
}
