package org.suivi.recommendations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.suivi.search.FacetCounts;

/** The counts of a whole system at one moment. Every count has its list. */
public record Dashboard(
        Instant asOf, int total, int reviews, List<Chart> charts, List<Year> years, List<String> types) {

    /**
     * The counts of one facet.
     *
     * @param base what is counted at all; the list behind a value is the base narrowed to it
     * @param counted how many recommendations the base has
     */
    public record Chart(Facet facet, RecommendationFilter base, int counted, FacetCounts counts) {

        public RecommendationFilter list(String value) {
            return base.only(facet, value);
        }
    }

    /** The counts of one year by kind of mechanism. */
    public record Year(String year, int total, Map<String, Integer> byType) {

        public int of(String type) {
            return byType.getOrDefault(type, 0);
        }
    }
}
