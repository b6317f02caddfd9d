package org.suivi.practices;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Two parties of other regions are asked to read a practice; this is one of them. */
public record PracticeReviewAsked(Actor actor, Ref subject, long party) implements Change {

    @Override
    public Object after() {
        return party;
    }
}
