package org.suivi.parties;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** What is known of a party was changed. */
public record PartyChanged(Actor actor, long id, Party.Draft before, Party.Draft after) implements Change {

    @Override
    public Ref subject() {
        return Party.ref(id);
    }
}
