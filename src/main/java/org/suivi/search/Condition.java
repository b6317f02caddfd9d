package org.suivi.search;

import java.time.Instant;

/** What the index is worth after opening; {@code since} is the moment up to which everything handed over is surely in it. */
public record Condition(State state, Instant since) {

    /** What remains to be done before the index can be trusted. */
    public enum State {
        /** Stopped in order: nothing is missing. */
        READY,
        /** Stopped by force: what changed after {@code since} must be handed over again. */
        BEHIND,
        /** New, of another schema or unreadable: it answers from what it has, which may be nothing, until it is rebuilt. */
        TO_BE_REBUILT
    }
}
