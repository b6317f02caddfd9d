package org.suivi.practices;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** The origin of a practice said whether a use elsewhere was one. */
public record ReuseAnswered(Actor actor, Ref subject, String answer) implements Change {

    @Override
    public Object after() {
        return answer;
    }
}
