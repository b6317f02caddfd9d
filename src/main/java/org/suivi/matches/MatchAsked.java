package org.suivi.matches;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A side of a proposal asked or answered the other; what it wrote is for the two sides and the desk, and not told further. */
public record MatchAsked(Actor actor, Ref subject, Asking after) implements Change {

    /** In whose name it was written. */
    public record Asking(long party) {}
}
