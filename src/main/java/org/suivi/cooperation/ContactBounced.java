package org.suivi.cooperation;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Mail to somebody who acts for a party comes back. */
public record ContactBounced(Actor actor, long party, long account) implements Change {

    @Override
    public Ref subject() {
        return new Ref("party", party);
    }
}
