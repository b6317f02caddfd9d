package org.suivi.panels;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the clock while somebody spoke, on which the chair decides: the service was gone, or the clock of the
 * authority jumped.
 *
 * @param turn the turn whose clock ran
 * @param from since when it was gone, or the moment before the jump
 * @param choice null until it is decided; until then all of it counts
 */
public record Notice(
        int id,
        Cause cause,
        int turn,
        long from,
        long to,
        @Nullable Choice choice) implements Numbered {

    /** What happened. */
    public enum Cause {
        OUTAGE,
        CLOCK_ANOMALY;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether the seconds in between are the speaker's. */
    public enum Choice {
        COUNT,
        EXCLUDE,
        SET
    }

    Notice decided(Choice made) {
        return new Notice(id, cause, turn, from, to, made);
    }

    public long lengthMs() {
        return to - from;
    }
}
