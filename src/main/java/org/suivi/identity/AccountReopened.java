package org.suivi.identity;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A closed account can be used again. */
public record AccountReopened(Actor actor, long account) implements Change {

    @Override
    public Ref subject() {
        return new Ref("account", account);
    }
}
