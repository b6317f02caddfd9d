package org.suivi.identity;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A password was replaced, by its owner or through a reset link. */
public record PasswordChanged(Actor actor, long account, boolean byLink) implements Change {

    @Override
    public Ref subject() {
        return new Ref("account", account);
    }

    @Override
    public Object after() {
        return byLink ? "link" : "owner";
    }
}
