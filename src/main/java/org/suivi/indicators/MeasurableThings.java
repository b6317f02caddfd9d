package org.suivi.indicators;

import java.util.Collection;
import org.springframework.stereotype.Component;
import org.suivi.plans.ActionBriefs;
import org.suivi.recommendations.Clusters;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;

/** Knows of each kind of thing that can be measured whether it is there for the actor. */
@Component
class MeasurableThings {

    private final RecommendationBriefs briefs;
    private final Clusters clusters;
    private final ActionBriefs actions;

    MeasurableThings(RecommendationBriefs briefs, Clusters clusters, ActionBriefs actions) {
        this.briefs = briefs;
        this.clusters = clusters;
        this.actions = actions;
    }

    void mustBeThere(Actor actor, Measurable what, Collection<Long> ids) {
        boolean isThere = switch (what) {
            case RECOMMENDATION -> briefs.of(actor, ids).keySet().containsAll(ids);
            case CLUSTER ->
                clusters.all(actor).stream().map(Clusters.Cluster::id).toList().containsAll(ids);
            case ACTION -> actions.of(actor, ids).keySet().containsAll(ids);
        };
        if (!isThere) {
            throw new NotFound("problem.not-found");
        }
    }
}
