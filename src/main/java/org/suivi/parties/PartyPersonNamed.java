package org.suivi.parties;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Somebody acts for a party from now on. */
public record PartyPersonNamed(Actor actor, long id, long account) implements Change {

    @Override
    public Ref subject() {
        return Party.ref(id);
    }

    @Override
    public Object after() {
        return account;
    }
}
