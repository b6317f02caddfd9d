package org.suivi.requests;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A request was asked, closed or opened again. */
public record RequestMoved(Actor actor, long id, String before, String after) implements Change {

    @Override
    public Ref subject() {
        return InformationRequest.ref(id);
    }
}
