package org.suivi.matches;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A party said yes or no to a match. */
public record MatchAnswered(Actor actor, Ref subject, Answer after) implements Change {

    /** Which party said what. */
    public record Answer(long party, String reply) {}
}
