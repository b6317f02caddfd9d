package org.suivi.coordination.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.coordination.Assign;
import org.suivi.coordination.Matter;
import org.suivi.coordination.Part;
import org.suivi.recommendations.RecommendationFilter;
import org.suivi.shared.Refused;

/**
 * Which recommendations are to be assigned to whom, as it goes from step to step.
 *
 * @param id those that were ticked
 * @param all whether all that the query finds are meant instead
 * @param expected how many the preview showed
 */
public record BulkAssignmentForm(
        @Nullable List<Long> id,
        @Nullable Boolean all,
        @Nullable String query,
        @Nullable Long organisation,
        @Nullable Part part,
        @Nullable LocalDate due,
        @Nullable Integer expected) {

    public List<Long> ticked() {
        return id == null ? List.of() : id;
    }

    public boolean isAll() {
        return Boolean.TRUE.equals(all);
    }

    public String list() {
        return query == null ? "" : query;
    }

    @Nullable
    RecommendationFilter filter() {
        return isAll() ? RecommendationFilter.ofQuery(list()) : null;
    }

    boolean isComplete() {
        return organisation != null && part != null;
    }

    Assign toCommand(List<Long> ids) {
        if (organisation == null || part == null) {
            throw new Refused("assignment.no-institution");
        }
        return new Assign(Matter.Kind.RECOMMENDATION, ids, organisation, part, null, due);
    }
}
