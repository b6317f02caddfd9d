package org.suivi.coordination;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An update came a step further, or back. */
public record UpdateMoved(Actor actor, long id, String before, String after) implements Change {

    @Override
    public Ref subject() {
        return new Ref("update", id);
    }
}
