package org.suivi.recommendations;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** The action category was set, changed or taken away. */
public record ActionCategorized(
        Actor actor,
        long id,
        @Nullable Integer before,
        @Nullable Integer after) implements Change {

    @Override
    public Ref subject() {
        return Recommendations.ref(id);
    }
}
