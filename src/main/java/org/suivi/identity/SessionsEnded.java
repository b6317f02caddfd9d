package org.suivi.identity;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Sessions of an account were ended before their time. */
public record SessionsEnded(Actor actor, long account, int number) implements Change {

    @Override
    public Ref subject() {
        return new Ref("account", account);
    }

    @Override
    public Object after() {
        return number;
    }
}
