package org.suivi.suggestions;

import org.suivi.recommendations.Recommendations;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A person rejected a suggested category of action; it is not suggested again. */
public record ActionCategoryRejected(Actor actor, long id, int category) implements Change {

    @Override
    public Ref subject() {
        return Recommendations.ref(id);
    }

    @Override
    public Object after() {
        return category;
    }
}
