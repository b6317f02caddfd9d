package org.suivi.recommendations;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** The State took or corrected its position on a recommendation. */
public record PositionChanged(Actor actor, long id, PositionTaken before, PositionTaken after) implements Change {

    @Override
    public Ref subject() {
        return Recommendations.ref(id);
    }
}
