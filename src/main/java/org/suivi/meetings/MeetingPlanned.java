package org.suivi.meetings;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A meeting was planned (no before) or what is known of it was changed. */
public record MeetingPlanned(Actor actor, long meeting, Meeting.@Nullable Draft before, Meeting.Draft after)
        implements Change {

    @Override
    public Ref subject() {
        return Meeting.ref(meeting);
    }
}
