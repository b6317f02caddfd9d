package org.suivi.mechanisms;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Two mechanisms were one. Modules above re-point their rows in the same transaction, which sees all systems. */
public record MechanismsMerged(Actor actor, int from, int into) implements Change {

    @Override
    public Ref subject() {
        return new Ref("mechanism", into);
    }

    @Override
    public Object before() {
        return from;
    }

    @Override
    public Object after() {
        return into;
    }
}
