package org.suivi.matches;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.suivi.shared.Actor;

/** One sort of what nobody offers but others did, and what a need could learn from or ask about. */
public interface Precedents {

    /** All of them, whoever may see them: what is shown of them is asked for by {@link #among}. */
    List<Precedent> all();

    /** Those that the actor may see, by their keys. */
    Map<Long, Precedent.Shown> among(Actor actor, Precedent.Kind kind, Collection<Long> ids);
}
