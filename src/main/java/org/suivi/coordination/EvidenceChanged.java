package org.suivi.coordination;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Evidence came to an update (no before) or was taken off it (no after). */
public record EvidenceChanged(
        Actor actor,
        long id,
        @Nullable String before,
        @Nullable String after) implements Change {

    @Override
    public Ref subject() {
        return new Ref("update", id);
    }
}
