package org.suivi.identity;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An organisation takes part in a national system. */
public record OrganisationAdded(Actor actor, long organisation, Organisation.Draft draft) implements Change {

    @Override
    public Ref subject() {
        return new Ref("organisation", organisation);
    }

    @Override
    public Object after() {
        return draft;
    }
}
