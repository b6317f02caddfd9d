package org.suivi.coordination;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** A person became a focal point of an institution, or its alternate. */
public record FocalPointNamed(Actor actor, long organisation, String name, boolean isAlternate) implements Change {

    @Override
    public Ref subject() {
        return new Ref("organisation", organisation);
    }

    @Override
    public Object after() {
        return name;
    }
}
