package org.suivi.recommendations;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;
import org.suivi.shared.Visibility;

/** Others than before may see the recommendation. */
public record VisibilityChanged(Actor actor, long id, Visibility before, Visibility after) implements Change {

    @Override
    public Ref subject() {
        return Recommendations.ref(id);
    }
}
