package org.suivi.indicators.web;

import org.springframework.stereotype.Component;
import org.suivi.plans.ActionBriefs;
import org.suivi.recommendations.Clusters;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.taxonomies.Taxonomies;

/** The doors to what an indicator can be linked with. */
@Component
record Linkable(
        RecommendationBriefs briefs, Clusters clusters, ActionBriefs actions, Taxonomies taxonomies, Labels labels) {}
