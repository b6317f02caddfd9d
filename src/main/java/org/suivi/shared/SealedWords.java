package org.suivi.shared;

import java.util.Set;
import java.util.function.Predicate;

/**
 * Changes whose words are not for everybody who watches over a log: it tells those that something was written, by whom and when,
 * and the words to those alone who answer for the thing. The module that owns the changes has one bean of it.
 */
public interface SealedWords {

    /** As in {@link Change#verb()}. */
    Set<String> verbs();

    /** For which things the actor answers; asked once for each thing of a reading. */
    Predicate<Ref> openTo(Actor actor);
}
