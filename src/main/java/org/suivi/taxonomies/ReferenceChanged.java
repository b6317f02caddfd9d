package org.suivi.taxonomies;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An administrator corrected a term, a State, a body or a treaty. */
public record ReferenceChanged(Actor actor, Ref subject, ReferenceEntry.Content before, ReferenceEntry.Content after)
        implements Change {

    @Override
    public String verb() {
        return subject.type() + "-changed";
    }
}
