package org.suivi.proceedings;

import org.suivi.panels.Turn;

/**
 * One turn in the recording.
 *
 * @param startMs from the beginning of the recording, a little before the clock of the turn began
 * @param isInside whether the recording is there at that time, as far as its length is known
 */
public record Chapter(Turn turn, long startMs, long endMs, boolean isInside) {

    /** "01:02:03". */
    public String position() {
        return position(startMs);
    }

    /** As WebVTT wants it, "01:02:03.000". */
    static String cue(long ms) {
        return position(ms) + ".%03d".formatted(Math.floorMod(Math.max(0, ms), 1_000L));
    }

    static String position(long ms) {
        long seconds = Math.max(0, ms) / 1_000;
        return "%02d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
}
