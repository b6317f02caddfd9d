package org.suivi.assistance;

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
        return new ProjectReader(
                sight.of(actor),
                parties.actedForBy(actor, Permission.COORDINATE_ASSISTANCE).stream()
                        .map(Party::id)
                        .collect(Collectors.toSet()));
    }
}
