package org.suivi.indicators.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.indicators.IndicatorList;
import org.suivi.indicators.IndicatorRow;
import org.suivi.indicators.Measurable;
import org.suivi.indicators.NotNeeded;
import org.suivi.plans.ActionBriefs;
import org.suivi.recommendations.Clusters;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;

/** Gathers what stands about indicators on the page of the thing they measure. */
@Component
class MeasuredViews {

    private final IndicatorList list;
    private final NotNeeded notNeeded;
    private final RecommendationPages pages;
    private final Clusters clusters;
    private final ActionBriefs actions;
    private final Messages messages;

    MeasuredViews(
            IndicatorList list,
            NotNeeded notNeeded,
            RecommendationPages pages,
            Clusters clusters,
            ActionBriefs actions,
            Messages messages) {
        this.list = list;
        this.notNeeded = notNeeded;
        this.pages = pages;
        this.clusters = clusters;
        this.actions = actions;
        this.messages = messages;
    }

    Beside of(Actor actor, Language language, Measurable what, long id) {
        NotNeeded.Decision decision = decision(actor, what, id);
        return new Beside(
                what,
                id,
                path(actor, what, id),
                rows(actor, what, id),
                decision,
                decision != null && decision.mayBeConfirmedBy(actor),
                actor.may(Permission.EDIT_RECORDS) ? list.byCode(actor) : Map.of(),
                new IndicatorWords(messages, language));
    }

    private String path(Actor actor, Measurable what, long id) {
        return switch (what) {
            case RECOMMENDATION -> "/r/" + pages.withId(actor, id).official().address();
            case CLUSTER -> "/clusters/" + clusters.one(actor, id).code();
            case ACTION -> {
                if (actions.of(actor, List.of(id)).isEmpty()) {
                    throw new NotFound("problem.not-found");
                }
                yield "/actions/" + id;
            }
        };
    }

    private List<IndicatorRow> rows(Actor actor, Measurable what, long id) {
        return switch (what) {
            case RECOMMENDATION -> list.ofRecommendation(actor, id);
            case CLUSTER -> list.ofCluster(actor, id);
            case ACTION -> list.ofAction(actor, id);
        };
    }

    private NotNeeded.@Nullable Decision decision(Actor actor, Measurable what, long id) {
        return actor.may(Permission.READ) ? notNeeded.of(actor, what, id).orElse(null) : null;
    }
}
