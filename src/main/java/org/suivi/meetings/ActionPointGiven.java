package org.suivi.meetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Ref;

/** An institution is to do something until a day. */
public record ActionPointGiven(Actor actor, long meeting, Told after) implements Change {

    /** What a history shows of an action point; the end of it is there as soon as it is done. */
    public record Told(
            long organisation,
            LocalizedText task,
            LocalDate due,
            @Nullable LocalDate finished,
            @Nullable String finishedBy,
            @Nullable String note) {

        static Told of(ActionPoint point) {
            ActionPoint.Done done = point.done();
            return new Told(
                    point.organisation(),
                    point.task(),
                    point.due(),
                    done == null ? null : done.on(),
                    done == null ? null : done.by(),
                    done == null ? null : done.note());
        }
    }

    @Override
    public Ref subject() {
        return Meeting.ref(meeting);
    }
}
