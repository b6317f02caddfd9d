package org.suivi.identity;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A national system came into being. */
public record SystemOpened(Actor actor, int id, String code) implements Change {

    @Override
    public Ref subject() {
        return new Ref("system", id);
    }

    @Override
    public Object after() {
        return code;
    }
}
