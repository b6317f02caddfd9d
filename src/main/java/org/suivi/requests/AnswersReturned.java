package org.suivi.requests;

import java.util.Map;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** The secretariat gave the answers of an institution back, to be written on. */
public record AnswersReturned(Actor actor, long id, long organisation) implements Change {

    @Override
    public Ref subject() {
        return InformationRequest.ref(id);
    }

    @Override
    public Object before() {
        return Map.of("organisation", organisation);
    }
}
