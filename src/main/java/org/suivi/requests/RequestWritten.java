package org.suivi.requests;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A request was begun (no before) or what it asks was changed. */
public record RequestWritten(
        Actor actor, long id, InformationRequest.@Nullable Draft before, InformationRequest.Draft after)
        implements Change {

    @Override
    public Ref subject() {
        return InformationRequest.ref(id);
    }
}
