package org.suivi.plans;

import java.util.Collection;
import java.util.Set;
import org.suivi.shared.Actor;

/** What keeps new actions from being taken back: a module above says which of them it has something on that a person wrote. */
public interface BuiltOnActions {

    Set<Long> of(Actor actor, Collection<Long> actions);
}
