package org.suivi.taxonomies;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Ref;

/** A State gave a vocabulary of its own another name. */
public record TaxonomyRenamed(Actor actor, int id, LocalizedText before, LocalizedText after) implements Change {

    @Override
    public Ref subject() {
        return new Ref("taxonomy", id);
    }
}
