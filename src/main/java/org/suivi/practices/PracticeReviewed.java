package org.suivi.practices;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A reviewer said whether a practice holds. */
public record PracticeReviewed(Actor actor, Ref subject, String answer) implements Change {

    @Override
    public Object after() {
        return answer;
    }
}
