package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param total how many the filter finds
 * @param next cursor of the next page; absent on the last
 * @param facets counts by facet and code, "-" for the unknown; on the first page only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecommendationsJson(
        int total,
        List<RecommendationJson> items,
        @Nullable String next,
        @Nullable Map<String, Map<String, Integer>> facets) {}
