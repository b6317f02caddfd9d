package org.suivi.matches;

import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.Cast;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;

/** Who takes part in the tests of matches, by short names. */
abstract class MatchCast {

    @Autowired
    MatchExamples examples;

    Actor secretariat() {
        return examples.actor(Role.SECRETARIAT);
    }

    Actor provider() {
        return examples.actor(Role.ASSISTANCE_PROVIDER);
    }

    Actor desk() {
        return examples.actor(Role.CLEARING_HOUSE_DESK);
    }

    long testland() {
        return examples.party(Cast.SYSTEM);
    }

    long agency() {
        return examples.party(MatchExamples.AGENCY);
    }
}
