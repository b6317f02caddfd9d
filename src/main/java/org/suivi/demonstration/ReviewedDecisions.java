package org.suivi.demonstration;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.database.SystemScope;
import org.suivi.identity.Accounts;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.People;
import org.suivi.identity.Role;
import org.suivi.indicators.NotNeeded;
import org.suivi.shared.Actor;

/** Lets the secretariat of Exampleland confirm one of the proposals that no indicator is needed; the others wait. */
@Component
@Order(6)
class ReviewedDecisions implements Chapter {

    private final NotNeeded notNeeded;
    private final People people;
    private final Accounts accounts;

    ReviewedDecisions(NotNeeded notNeeded, People people, Accounts accounts) {
        this.notNeeded = notNeeded;
        this.people = people;
        this.accounts = accounts;
    }

    @Override
    public void tell(NationalSystem system) {
        SystemScope.in(system.id(), () -> {
            people.all(Actor.suivi(system.id())).stream()
                    .filter(member -> member.role() == Role.SECRETARIAT)
                    .flatMap(member -> accounts.actor(member.account(), system).stream())
                    .findFirst()
                    .ifPresent(this::confirm);
            return system;
        });
    }

    private void confirm(Actor secretariat) {
        notNeeded.waiting(secretariat).stream()
                .limit(1)
                .forEach(proposal -> notNeeded.confirm(secretariat, proposal.what(), proposal.id()));
    }
}
