package org.suivi.search;

import java.util.List;
import java.util.Map;

/** The answer to a search: the exact total, one page of hits, and the counts of the facets asked for. */
public record Found(int total, List<Hit> hits, Map<String, FacetCounts> facets) {}
