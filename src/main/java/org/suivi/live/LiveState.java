package org.suivi.live;

import java.time.Duration;

/**
 * What a topic shows to one role.
 *
 * @param version grows with each change that {@link LiveUpdates} is told of; from the same read as the rest
 * @param json an object, on as many lines as it likes
 * @param goodFor after that long it is read again even when nothing happened, because what it says follows from the time too; zero
 *     when it does not
 */
public record LiveState(long version, String json, Duration goodFor) {

    /** A state that only changes when something happens. */
    public LiveState(long version, String json) {
        this(version, json, Duration.ZERO);
    }
}
