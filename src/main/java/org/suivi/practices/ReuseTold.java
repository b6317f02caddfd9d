package org.suivi.practices;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Somebody used a practice elsewhere. */
public record ReuseTold(Actor actor, Ref subject, long party) implements Change {

    @Override
    public Object after() {
        return party;
    }
}
