package org.suivi.parties;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Somebody takes part between countries from now on. */
public record PartyAdded(Actor actor, long id, Party.Draft draft) implements Change {

    @Override
    public Ref subject() {
        return Party.ref(id);
    }

    @Override
    public Object after() {
        return draft;
    }
}
