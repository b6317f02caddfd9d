package org.suivi.statements;

import java.util.Map;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A delegation made public what it could not say. */
public record StatementPosted(Actor actor, long panel, long statement, String delegation) implements Change {

    @Override
    public Ref subject() {
        return new Ref("panel", panel);
    }

    @Override
    public Object after() {
        return Map.of("delegation", delegation);
    }
}
