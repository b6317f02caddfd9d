package org.suivi.identity;

import java.util.Map;
import java.util.Set;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A program may act for a person with a new token. */
public record TokenIssued(Actor actor, long account, long token, String name, Set<Scope> scopes) implements Change {

    @Override
    public Ref subject() {
        return new Ref("api-token", token);
    }

    @Override
    public Object after() {
        return Map.of("account", account, "name", name, "scopes", scopes);
    }
}
