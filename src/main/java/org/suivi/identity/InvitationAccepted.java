package org.suivi.identity;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An invited person opened the link and chose a password. */
public record InvitationAccepted(Actor actor, long account) implements Change {

    @Override
    public Ref subject() {
        return new Ref("account", account);
    }
}
