package org.suivi.statements;

import java.util.Map;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Somebody said how a statement stands to what is said, and from when on everybody may read it. */
record StatementSettled(Actor actor, long panel, String delegation, DeliveryMark mark, Shown shown) implements Change {

    @Override
    public Ref subject() {
        return new Ref("panel", panel);
    }

    @Override
    public Object after() {
        return Map.of("delegation", delegation, "mark", mark.code(), "shown", shown.code());
    }
}
