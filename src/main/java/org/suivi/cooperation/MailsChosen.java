package org.suivi.cooperation;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A person wants to hear of what happens in the clearing house in another rhythm. */
public record MailsChosen(Actor actor, MailChoice before, MailChoice after) implements Change {

    @Override
    public Ref subject() {
        return new Ref("account", actor.account());
    }
}
