package org.suivi.identity;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A person has another name or reads in another language. */
public record ProfileChanged(Actor actor, long account, Profile before, Profile after) implements Change {

    @Override
    public Ref subject() {
        return new Ref("account", account);
    }
}
