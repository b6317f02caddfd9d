package org.suivi.recommendations;

import java.util.List;
import java.util.Map;
import org.suivi.search.FacetCounts;

/** One page of a list with the counts beside it. */
public record RecommendationsFound(
        RecommendationFilter filter, int total, List<RecommendationRow> rows, Map<Facet, FacetCounts> facets) {

    public int pages() {
        return Math.max(1, (total + filter.size() - 1) / filter.size());
    }
}
