package org.suivi.identity;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Codes of an authenticator are asked for at sign-in from now on, or no longer. */
public record TwoStepSwitched(Actor actor, long account, boolean isOn) implements Change {

    @Override
    public Ref subject() {
        return new Ref("account", account);
    }

    @Override
    public Object before() {
        return !isOn;
    }

    @Override
    public Object after() {
        return isOn;
    }
}
