package org.suivi.identity;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A person no longer has a role. */
public record RoleEnded(Actor actor, long account, Role role) implements Change {

    @Override
    public Ref subject() {
        return new Ref("account", account);
    }

    @Override
    public Object before() {
        return role.code();
    }
}
