package org.suivi.parties;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Somebody no longer acts for a party. */
public record PartyPersonReleased(Actor actor, long id, long account) implements Change {

    @Override
    public Ref subject() {
        return Party.ref(id);
    }

    @Override
    public Object before() {
        return account;
    }
}
