package org.suivi.identity;

import java.util.Map;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A token was withdrawn. */
public record TokenRevoked(Actor actor, long account, long token, String name) implements Change {

    @Override
    public Ref subject() {
        return new Ref("api-token", token);
    }

    @Override
    public Object before() {
        return Map.of("account", account, "name", name);
    }
}
