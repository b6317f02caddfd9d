package org.suivi.recommendations;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A term was put on a recommendation by the State's own people. */
public record Tagged(Actor actor, long id, String term) implements Change {

    @Override
    public Ref subject() {
        return Recommendations.ref(id);
    }

    @Override
    public Object after() {
        return term;
    }
}
