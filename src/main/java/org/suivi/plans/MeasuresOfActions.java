package org.suivi.plans;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;

/** What the modules above know of how actions are measured; they contribute it, for plans stand below them. */
public interface MeasuresOfActions {

    /** An indicator of an action, in the words that a table shows; empty where there is nothing. */
    record Measure(long action, String indicator, String baseline, String target) {}

    List<Measure> of(Actor actor, Collection<Long> actions, Language language);

    /** The actions of a plan that have an indicator which the actor may see, or for which it was decided that they need none. */
    Set<Long> measured(Actor actor, long plan);
}
