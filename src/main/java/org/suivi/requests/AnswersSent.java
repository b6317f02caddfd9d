package org.suivi.requests;

import java.util.Map;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An institution sent its answers. */
public record AnswersSent(Actor actor, long id, long organisation) implements Change {

    @Override
    public Ref subject() {
        return InformationRequest.ref(id);
    }

    @Override
    public Object after() {
        return Map.of("organisation", organisation);
    }
}
