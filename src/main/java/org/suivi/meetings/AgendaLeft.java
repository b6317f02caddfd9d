package org.suivi.meetings;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An item was taken from the agenda. */
public record AgendaLeft(Actor actor, long meeting, AgendaTaken.Told before) implements Change {

    @Override
    public Ref subject() {
        return Meeting.ref(meeting);
    }
}
