package org.suivi.coordination;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A person is no focal point of an institution any more. */
public record FocalPointEnded(Actor actor, long organisation, String name) implements Change {

    @Override
    public Ref subject() {
        return new Ref("organisation", organisation);
    }

    @Override
    public Object before() {
        return name;
    }
}
