package org.suivi.panels;

/** Clocks as they are read: what remains is rounded up, so that it begins at the limit and is 0:00 exactly when it is over. */
public final class ClockText {

    private static final long SECOND = 1_000;

    private ClockText() {}

    /** "2:00" with the limit still whole, "0:00" at its end, "+0:05" after it. */
    public static String remaining(long ms) {
        return ms >= 0 ? minutes((ms + SECOND - 1) / SECOND) : "+" + minutes(-ms / SECOND);
    }

    /** "12:07", and "1:02:03" from an hour on. */
    public static String length(long ms) {
        long seconds = Math.max(0, ms) / SECOND;
        return seconds < 3_600
                ? minutes(seconds)
                : "%d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }

    private static String minutes(long seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
