package org.suivi.meetings;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An action point was done, or is open again (no after). */
public record ActionPointDone(Actor actor, long meeting, ActionPoint before, ActionPoint.@Nullable Done after)
        implements Change {

    @Override
    public Ref subject() {
        return Meeting.ref(meeting);
    }
}
