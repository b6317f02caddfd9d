package org.suivi.identity;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A person has a role. */
public record RoleGiven(Actor actor, long account, Role role) implements Change {

    @Override
    public Ref subject() {
        return new Ref("account", account);
    }

    @Override
    public Object after() {
        return role.code();
    }
}
