package org.suivi.recommendations;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** The plain-language title or summary changed. */
public record Redescribed(Actor actor, long id, PlainWords from, PlainWords to) implements Change {

    @Override
    public Ref subject() {
        return Recommendations.ref(id);
    }

    @Override
    public Object before() {
        return from;
    }

    @Override
    public Object after() {
        return to;
    }
}
