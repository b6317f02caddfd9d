package org.suivi.identity;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A passkey opens the account no longer. */
public record PasskeyRemoved(Actor actor, long account, String label) implements Change {

    @Override
    public Ref subject() {
        return new Ref("account", account);
    }

    @Override
    public Object before() {
        return label;
    }
}
