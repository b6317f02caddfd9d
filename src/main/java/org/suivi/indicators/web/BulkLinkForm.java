package org.suivi.indicators.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.indicators.Measurable;
import org.suivi.recommendations.RecommendationFilter;

/**
 * What is to be measured by which indicator, as it goes from step to step.
 *
 * @param id the recommendations that were ticked
 * @param cluster the clusters that were ticked; then it is about them
 * @param all whether all recommendations that the query finds are meant instead
 * @param expected how many were shown
 */
public record BulkLinkForm(
        @Nullable List<Long> id,
        @Nullable List<Long> cluster,
        @Nullable Boolean all,
        @Nullable String query,
        @Nullable String code,
        @Nullable Integer expected) {

    public List<Long> recommendations() {
        return id == null ? List.of() : id.stream().distinct().toList();
    }

    public List<Long> clusters() {
        return cluster == null ? List.of() : cluster.stream().distinct().toList();
    }

    public boolean isAll() {
        return Boolean.TRUE.equals(all);
    }

    public String list() {
        return query == null ? "" : query;
    }

    public String indicator() {
        return code == null ? "" : code.strip();
    }

    Measurable what() {
        return clusters().isEmpty() ? Measurable.RECOMMENDATION : Measurable.CLUSTER;
    }

    @Nullable
    RecommendationFilter filter() {
        return isAll() ? RecommendationFilter.ofQuery(list()) : null;
    }

    /** Where one came from. */
    public String back() {
        return query == null ? "/indicators/gaps" : "/recommendations" + (list().isEmpty() ? "" : "?" + list());
    }
}
