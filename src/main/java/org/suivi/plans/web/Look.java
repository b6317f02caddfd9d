package org.suivi.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.suivi.identity.Organisations;
import org.suivi.plans.Plan;
import org.suivi.plans.PlanOn;
import org.suivi.recommendations.Labels;
import org.suivi.shared.web.SystemHead;

/** Gives each page of this module the day in its State and the names it needs. */
@Component
class Look {

    private final Labels labels;
    private final Organisations organisations;
    private final Clock clock;

    Look(Labels labels, Organisations organisations, Clock clock) {
        this.labels = labels;
        this.organisations = organisations;
        this.clock = clock;
    }

    PlanLook of(SystemHead system) {
        return new PlanLook(labels, today(system), organisations.all(system.id()));
    }

    LocalDate today(SystemHead system) {
        return LocalDate.ofInstant(clock.instant(), system.zone());
    }

    PlanOn on(SystemHead system, Plan plan) {
        return new PlanOn(plan.id(), today(system));
    }
}
