package org.suivi.plans;

import org.springframework.stereotype.Component;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.ReadingRule;

/** Whoever reads drafts of plans may read their history. */
@Component
class PlanReadingRule implements ReadingRule {

    @Override
    public String type() {
        return Plan.KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long id) {
        return actor.may(Permission.READ);
    }
}
