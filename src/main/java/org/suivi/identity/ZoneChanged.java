package org.suivi.identity;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Due dates and times of a system are in another time zone. */
public record ZoneChanged(Actor actor, int id, String before, String after) implements Change {

    @Override
    public Ref subject() {
        return new Ref("system", id);
    }
}
