package org.suivi.coordination;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** The delivery of an action went back to what it was, because the update that had moved it was returned. */
public record DeliveryCarriedBack(Actor actor, long id) implements Change {

    @Override
    public Ref subject() {
        return new Ref("action", id);
    }
}
