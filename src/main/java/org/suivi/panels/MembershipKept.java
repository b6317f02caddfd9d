package org.suivi.panels;

import java.util.Map;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Somebody wrote down which States belong to a group, or have small missions. */
public record MembershipKept(Actor actor, Membership membership) implements Change {

    @Override
    public Ref subject() {
        return Panel.ref(0);
    }

    @Override
    public Object after() {
        return Map.of("name", membership.name(), "members", String.join(", ", membership.members()));
    }
}
