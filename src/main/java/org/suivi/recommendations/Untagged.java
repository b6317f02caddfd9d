package org.suivi.recommendations;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A tag of the State's own was taken off. */
public record Untagged(Actor actor, long id, String term) implements Change {

    @Override
    public Ref subject() {
        return Recommendations.ref(id);
    }

    @Override
    public Object before() {
        return term;
    }
}
