package org.suivi.assistance;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Reader;
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
        Reader reader = sight.of(actor);
        return new ProjectReader(reader, voices(reader));
    }

    /** Whoever assesses in a national system does so for an organisation; for its State those who ask for it. */
    private Set<Long> voices(Reader reader) {
        return parties.actedForBy(reader.actor(), Permission.ASSESS_ASSISTANCE).stream()
                .filter(party -> !party.isState() || reader.asks().contains(party.id()))
                .map(Party::id)
                .collect(Collectors.toSet());
    }
}
