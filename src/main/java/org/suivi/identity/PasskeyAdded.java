package org.suivi.identity;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A passkey opens the account from now on. */
public record PasskeyAdded(Actor actor, long account, String label) implements Change {

    @Override
    public Ref subject() {
        return new Ref("account", account);
    }

    @Override
    public Object after() {
        return label;
    }
}
