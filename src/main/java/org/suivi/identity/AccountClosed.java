package org.suivi.identity;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Nobody can sign in with the account any more. */
public record AccountClosed(Actor actor, long account) implements Change {

    @Override
    public Ref subject() {
        return new Ref("account", account);
    }
}
