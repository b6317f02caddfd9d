package org.suivi.steps;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Ref;

/**
 * Things of one type that large steps change. The module that owns the type has one bean of it; where a step changes things of
 * several types, they go back in the order of the beans.
 *
 * @param <T> all of a thing that a step may change, as a record that can be written as JSON and read again
 */
public interface SteppedThings<T> {

    /** As in {@link Ref#type()}. */
    String type();

    Class<T> form();

    /** Those of them that are there. */
    Map<Long, T> asTheyAre(Actor actor, Collection<Long> ids);

    /** What they are called, and the pages where they stand. */
    Map<Long, Called> called(Actor actor, Collection<Long> ids);

    /**
     * Those that cannot go back any more: what came in a step and carries something by now, or what would go back to where nothing
     * is.
     *
     * @param before nothing for what came in the step
     */
    default Collection<Long> bound(Actor actor, Map<Long, Optional<T>> before) {
        return List.of();
    }

    /**
     * Whether steps only add to such things: then what one added is taken out of them, whatever else came to them or left them since.
     * Other things stay as they are once somebody changed them.
     */
    default boolean isAddedTo() {
        return false;
    }

    /** Makes it as it was before, or takes out what the step added between the two. */
    void putBack(Actor actor, long id, T before, T after);

    /** Removes what came in a step, as the step left it; only for types of which steps bring new ones. */
    default void remove(Actor actor, long id, T after) {
        throw new IllegalStateException("No step brings a new " + type());
    }

    /** Those that a step added to a thing that holds others. */
    static Set<Long> added(Collection<Long> before, Collection<Long> after) {
        Set<Long> added = new TreeSet<>(after);
        before.forEach(added::remove);
        return added;
    }

    /** A name and an address. */
    record Called(LocalizedText name, String path) {}
}
