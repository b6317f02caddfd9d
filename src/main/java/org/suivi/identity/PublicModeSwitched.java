package org.suivi.identity;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** The public may read the published part of a system from now on, or no longer. */
public record PublicModeSwitched(Actor actor, int id, boolean isPublic) implements Change {

    @Override
    public Ref subject() {
        return new Ref("system", id);
    }

    @Override
    public Object before() {
        return !isPublic;
    }

    @Override
    public Object after() {
        return isPublic;
    }
}
