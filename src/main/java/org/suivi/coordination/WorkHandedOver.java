package org.suivi.coordination;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Everything open of one focal point passed to another. */
public record WorkHandedOver(Actor actor, long organisation, String before, String after) implements Change {

    @Override
    public Ref subject() {
        return new Ref("organisation", organisation);
    }
}
