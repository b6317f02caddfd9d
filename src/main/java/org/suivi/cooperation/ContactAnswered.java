package org.suivi.cooperation;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Somebody said whether one still writes to it for a party. */
public record ContactAnswered(Actor actor, long party, boolean isStill) implements Change {

    @Override
    public Ref subject() {
        return new Ref("party", party);
    }

    @Override
    public Object after() {
        return isStill;
    }
}
