package org.suivi.identity;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** New recovery codes replaced the old ones. */
public record RecoveryCodesRenewed(Actor actor, long account) implements Change {

    @Override
    public Ref subject() {
        return new Ref("account", account);
    }
}
