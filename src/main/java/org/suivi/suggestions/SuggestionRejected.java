package org.suivi.suggestions;

import org.suivi.recommendations.Recommendations;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A person rejected a suggested tag; it is not suggested again. */
public record SuggestionRejected(Actor actor, long id, String term) implements Change {

    @Override
    public Ref subject() {
        return Recommendations.ref(id);
    }

    @Override
    public Object after() {
        return term;
    }
}
