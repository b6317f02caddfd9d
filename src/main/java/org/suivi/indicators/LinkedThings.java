package org.suivi.indicators;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.plans.ActionBriefs;
import org.suivi.plans.ActionBriefs.ActionBrief;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.Clusters;
import org.suivi.recommendations.Clusters.Cluster;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/** The front door to the things that an indicator is linked with, each asked of the door that knows what the reader may see. */
@Service
@Transactional(readOnly = true)
public class LinkedThings {

    private final IndicatorLinks links;
    private final SdgIndicators sdgs;
    private final RecommendationBriefs recommendations;
    private final Clusters clusters;
    private final ActionBriefs actions;
    private final Taxonomies taxonomies;

    LinkedThings(
            IndicatorLinks links,
            SdgIndicators sdgs,
            RecommendationBriefs recommendations,
            Clusters clusters,
            ActionBriefs actions,
            Taxonomies taxonomies) {
        this.links = links;
        this.sdgs = sdgs;
        this.recommendations = recommendations;
        this.clusters = clusters;
        this.actions = actions;
        this.taxonomies = taxonomies;
    }

    /**
     * What one indicator is linked with, as far as the reader may see it.
     *
     * @param actions of plans, for those who read them
     * @param goals goals and targets of the SDGs
     */
    public record Linked(
            List<Brief> recommendations,
            List<Cluster> clusters,
            List<ActionBrief> actions,
            List<Term> goals,
            List<SdgIndicators.Linked> sdgIndicators) {}

    public Linked of(Actor actor, long indicator) {
        Set<Long> linked = Set.copyOf(links.linked(actor, indicator, Measurable.CLUSTER));
        Vocabulary vocabulary = taxonomies.vocabulary();
        return new Linked(
                List.copyOf(recommendations
                        .of(actor, links.linked(actor, indicator, Measurable.RECOMMENDATION))
                        .values()),
                clusters.all(actor).stream()
                        .filter(cluster -> linked.contains(cluster.id()))
                        .toList(),
                List.copyOf(actions.of(actor, links.linked(actor, indicator, Measurable.ACTION))
                        .values()),
                links.terms(actor, indicator).stream()
                        .flatMap(key -> vocabulary.term(key).stream())
                        .toList(),
                sdgs.of(actor, indicator));
    }
}
