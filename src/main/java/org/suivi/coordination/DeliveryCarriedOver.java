package org.suivi.coordination;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** The delivery of an action followed an update that was accepted. */
public record DeliveryCarriedOver(Actor actor, long id) implements Change {

    @Override
    public Ref subject() {
        return new Ref("action", id);
    }
}
