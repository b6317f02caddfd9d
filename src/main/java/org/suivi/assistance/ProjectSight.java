package org.suivi.assistance;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Sight;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;

/** Who sees which project, and in whose name; asked here alone. */
@Component
class ProjectSight {

    private final Sight sight;
    private final Parties parties;

    ProjectSight(Sight sight, Parties parties) {
        this.sight = sight;
        this.parties = parties;
    }

    ProjectReader of(Actor actor) {
        return new ProjectReader(sight.of(actor), voices(actor));
    }

    /** Whoever assesses in a national system does so for an organisation; for its State others speak. */
    private Set<Long> voices(Actor actor) {
        return parties.actedForBy(actor, Permission.ASSESS_ASSISTANCE).stream()
                .filter(party -> !party.isState() || actor.may(Permission.OFFER_ASSISTANCE))
                .map(Party::id)
                .collect(Collectors.toSet());
    }
}
