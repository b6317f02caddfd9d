package org.suivi.plans;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** What the modules above know of how actions are measured; they contribute it, for plans stand below them. */
public interface MeasuresOfActions {

    /** An indicator of an action, in the words that a table shows; empty where there is nothing. */
    record Measure(long action, String indicator, String baseline, String target) {}

    /** An indicator by which actions can be measured, and the line by which a table shows it. */
    record Known(long id, String code, LocalizedText name, String line) {}

    List<Measure> of(Actor actor, Collection<Long> actions, Language language);

    /** The actions of a plan that have an indicator which the actor may see, or for which it was decided that they need none. */
    Set<Long> measured(Actor actor, long plan);

    /** All that the actor may see. */
    List<Known> known(Actor actor, Language language);

    /** The keys of the indicators of each action of a plan, as far as the actor may see them. */
    Map<Long, List<Long>> ofPlan(Actor actor, long plan);

    /** Lets the indicator measure these actions too; returns those that it did not measure yet. */
    List<Long> link(Actor actor, long indicator, Collection<Long> actions);

    /** From now on these measure the action, and no others that the actor may see. */
    void measure(Actor actor, long action, Collection<Long> indicators);
}
