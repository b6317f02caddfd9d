package org.suivi.search;

import java.util.List;

/**
 * How many documents carry each value of a facet, counted without that facet's own filter so that a second choice can be
 * weighed; the most frequent first, chosen values always among them. Unknown counts the documents without any value.
 */
public record FacetCounts(List<FacetCount> values, int unknown, int distinct) {

    /** One value and its documents. */
    public record FacetCount(String value, int count) {}
}
