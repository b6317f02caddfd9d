package org.suivi.identity;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A one-time link was made for somebody to hand over. */
public record LinkIssued(Actor actor, long account, String purpose) implements Change {

    @Override
    public Ref subject() {
        return new Ref("account", account);
    }

    @Override
    public Object after() {
        return purpose;
    }
}
