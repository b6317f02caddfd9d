package org.suivi.matches;

import java.util.Locale;

/** Who makes a match move. */
public enum MatchSide {
    /** The State that asks. */
    NEED,
    /** Those who would help. */
    OFFER,
    DESK,
    /** A clock that ran out, or the end of a record that the match rests on. */
    CLOCK,
    /** The project that came of it. */
    PROJECT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
