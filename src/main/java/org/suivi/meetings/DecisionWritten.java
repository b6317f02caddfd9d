package org.suivi.meetings;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** The minutes of one item were written. */
public record DecisionWritten(Actor actor, long meeting, AgendaItem.Words before, AgendaItem.Words after)
        implements Change {

    @Override
    public Ref subject() {
        return Meeting.ref(meeting);
    }
}
