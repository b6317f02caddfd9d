package org.suivi.demonstration;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.database.SystemScope;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Role;
import org.suivi.plans.PublishedPlans;
import org.suivi.shared.Actor;
import org.suivi.views.SavedViews;

/** Lets the secretariat of Exampleland share the lists that it works through each week. */
@Component
@Order(9)
class SharedLists implements Chapter {

    private final SavedViews views;
    private final PublishedPlans published;
    private final Players players;

    SharedLists(SavedViews views, PublishedPlans published, Players players) {
        this.views = views;
        this.published = published;
        this.players = players;
    }

    @Override
    public void tell(NationalSystem system) {
        SystemScope.in(system.id(), () -> {
            players.as(system, Role.SECRETARIAT).stream().findFirst().ifPresent(this::share);
            return system;
        });
    }

    private void share(Actor secretariat) {
        published.all(secretariat).stream().limit(1).forEach(plan -> {
            share(secretariat, "/plans/" + plan.plan(), "Overdue actions", "gap=overdue");
            share(secretariat, "/plans/" + plan.plan(), "No budget yet", "gap=budget");
        });
        share(secretariat, "/indicators", "Outcomes without values", "kind=outcome&values=without");
        share(secretariat, "/updates", "Came back to the institutions", "state=returned");
        share(secretariat, "/requests", "Answers that are late", "show=late");
    }

    private void share(Actor secretariat, String list, String name, String query) {
        views.share(secretariat, views.keep(secretariat, list, name, query).id(), true);
    }
}
