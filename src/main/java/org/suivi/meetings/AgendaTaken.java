package org.suivi.meetings;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Items came on the agenda. */
public record AgendaTaken(Actor actor, long meeting, Object after) implements Change {

    @Override
    public Ref subject() {
        return Meeting.ref(meeting);
    }
}
