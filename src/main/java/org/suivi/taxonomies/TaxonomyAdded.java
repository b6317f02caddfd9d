package org.suivi.taxonomies;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Ref;

/** A State began a vocabulary of its own. */
public record TaxonomyAdded(Actor actor, int id, LocalizedText name) implements Change {

    @Override
    public Ref subject() {
        return new Ref("taxonomy", id);
    }

    @Override
    public Object after() {
        return name;
    }
}
