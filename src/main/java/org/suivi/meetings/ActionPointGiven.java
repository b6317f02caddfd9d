package org.suivi.meetings;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An institution is to do something until a day. */
public record ActionPointGiven(Actor actor, long meeting, ActionPoint after) implements Change {

    @Override
    public Ref subject() {
        return Meeting.ref(meeting);
    }
}
