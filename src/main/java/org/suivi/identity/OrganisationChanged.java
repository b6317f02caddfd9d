package org.suivi.identity;

import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** An organisation has other names or is of another kind. */
public record OrganisationChanged(Actor actor, long organisation, Organisation.Draft before, Organisation.Draft after)
        implements Change {

    @Override
    public Ref subject() {
        return new Ref("organisation", organisation);
    }
}
