package org.suivi.taxonomies;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An administrator added a term, a State, a body or a treaty. */
public record ReferenceAdded(Actor actor, Ref subject, ReferenceEntry.Content after) implements Change {

    @Override
    public String verb() {
        return subject.type() + "-added";
    }
}
