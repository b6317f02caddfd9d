package org.suivi.taxonomies;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** Two entries of reference data were one; told before what names the one that goes names the subject, which stays, instead. */
public record DoublesMerged(Actor actor, Ref subject, int from) implements Change {

    @Override
    public String verb() {
        return subject.type() + "-merged";
    }

    @Override
    public Object before() {
        return from;
    }

    @Override
    public Object after() {
        return subject.id();
    }
}
