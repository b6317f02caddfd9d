package org.suivi.indicators.web;

import java.util.LinkedHashMap;
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
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationBriefs;
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
    private final RecommendationBriefs briefs;
    private final Labels labels;
    private final ActionBriefs actions;
    private final Messages messages;

    MeasuredViews(
            IndicatorList list,
            NotNeeded notNeeded,
            RecommendationPages pages,
            Clusters clusters,
            RecommendationBriefs briefs,
            Labels labels,
            ActionBriefs actions,
            Messages messages) {
        this.list = list;
        this.notNeeded = notNeeded;
        this.pages = pages;
        this.clusters = clusters;
        this.briefs = briefs;
        this.labels = labels;
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

    /** What each of some recommendations or clusters is called, by the address of its page. */
    Map<String, String> names(Actor actor, Language language, Measurable what, List<Long> ids) {
        Map<String, String> names = new LinkedHashMap<>();
        if (what == Measurable.CLUSTER) {
            clusters.all(actor).stream()
                    .filter(one -> ids.contains(one.id()))
                    .forEach(one ->
                            names.put("/clusters/" + one.code(), one.name().plain(language)));
        } else {
            briefs.of(actor, ids)
                    .values()
                    .forEach(one -> names.put("/r/" + one.address(), one.heading(labels, language)));
        }
        return names;
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
