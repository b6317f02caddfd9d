package org.suivi.recommendations;

import java.util.Collection;
import java.util.List;
import org.suivi.shared.Actor;

/**
 * What keeps recommendations from being taken back: a module whose work refers to recommendations says through a bean of this type
 * which of them it has something on, so that undoing an import lists it instead of deleting a person's work with the recommendation.
 */
public interface BuiltOnRecommendations {

    /**
     * Asked in the transaction and the system of the actor.
     *
     * @param ids of recommendations, thousands at most at a time
     */
    List<Built> on(Actor actor, Collection<Long> ids);

    /** Whether something is built on one ask of a recommendation, which then can be worded anew but not removed. */
    default boolean isOn(Actor actor, long ask) {
        return false;
    }

    /** Whether something is built on a cluster, which then stays when it has no recommendations any more. */
    default boolean isOnCluster(Actor actor, long cluster) {
        return false;
    }

    /**
     * Something built on one recommendation.
     *
     * @param what message key that completes "it cannot be undone, because ..."
     * @param path where it is found, below the address of the system
     */
    record Built(long recommendation, String what, String path) {}
}
