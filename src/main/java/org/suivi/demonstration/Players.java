package org.suivi.demonstration;

import java.util.List;
import org.springframework.stereotype.Component;
import org.suivi.identity.Accounts;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.People;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;

/** Finds the people of Exampleland in whose name a chapter acts. */
@Component
class Players {

    private final People people;
    private final Accounts accounts;

    Players(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /** All that have the role; to be asked inside the system. */
    List<Actor> as(NationalSystem system, Role role) {
        return people.all(Actor.suivi(system.id())).stream()
                .filter(member -> member.role() == role)
                .flatMap(member -> accounts.actor(member.account(), system).stream())
                .toList();
    }
}
