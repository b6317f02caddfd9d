package org.suivi.meetings;

import org.suivi.meetings.ActionPointGiven.Told;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An action point was done, or is open again. */
public record ActionPointDone(Actor actor, long meeting, Told before, Told after) implements Change {

    @Override
    public Ref subject() {
        return Meeting.ref(meeting);
    }
}
