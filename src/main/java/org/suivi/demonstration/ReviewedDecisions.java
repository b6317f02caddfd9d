package org.suivi.demonstration;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.database.SystemScope;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Role;
import org.suivi.indicators.NotNeeded;
import org.suivi.shared.Actor;

/** Lets the secretariat of Exampleland confirm one of the proposals that no indicator is needed; the others wait. */
@Component
@Order(6)
class ReviewedDecisions implements Chapter {

    private final NotNeeded notNeeded;
    private final Players players;

    ReviewedDecisions(NotNeeded notNeeded, Players players) {
        this.notNeeded = notNeeded;
        this.players = players;
    }

    @Override
    public void tell(NationalSystem system) {
        SystemScope.in(system.id(), () -> {
            players.as(system, Role.SECRETARIAT).stream().findFirst().ifPresent(this::confirm);
            return system;
        });
    }

    private void confirm(Actor secretariat) {
        notNeeded.waiting(secretariat).stream()
                .limit(1)
                .forEach(proposal -> notNeeded.confirm(secretariat, proposal.what(), proposal.id()));
    }
}
