package org.suivi.recommendations;

import java.util.List;
import java.util.Map;
import org.suivi.search.FacetCounts;

/**
 * One page of a list with the counts beside it.
 *
 * @param isWhole whether the index knew everything there is
 */
public record RecommendationsFound(
        RecommendationFilter filter,
        int total,
        List<RecommendationRow> rows,
        Map<Facet, FacetCounts> facets,
        boolean isWhole) {

    public int pages() {
        return Math.max(1, (total + filter.size() - 1) / filter.size());
    }
}
