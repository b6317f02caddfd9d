package org.suivi.coordination;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An update was begun (no before) or its words were changed. */
public record UpdateWritten(Actor actor, long id, @Nullable Told before, Told after) implements Change {

    @Override
    public Ref subject() {
        return new Ref("update", id);
    }
}
