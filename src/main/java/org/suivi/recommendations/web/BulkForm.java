package org.suivi.recommendations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.recommendations.BulkChange.NewCluster;
import org.suivi.recommendations.BulkChange.What;
import org.suivi.recommendations.RecommendationFilter;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/**
 * Which recommendations are to be changed, and how, as it goes from step to step.
 *
 * @param id those that were ticked
 * @param all whether all that the query finds are meant instead
 * @param expected how many the preview showed
 */
public record BulkForm(
        @Nullable List<Long> id,
        boolean all,
        @Nullable String query,
        @Nullable Integer term,
        @Nullable Long cluster,
        @Nullable String code,
        @Nullable String name,
        @Nullable Integer expected) {

    public List<Long> ticked() {
        return id == null ? List.of() : id;
    }

    public String list() {
        return query == null ? "" : query;
    }

    @Nullable
    RecommendationFilter filter() {
        return all ? RecommendationFilter.ofQuery(list()) : null;
    }

    /** The one thing that was chosen; null when it was none or several. */
    @Nullable
    What what(Language language) {
        boolean makesCluster = code != null && !code.isBlank();
        var what = new What(
                term,
                cluster,
                makesCluster
                        ? new NewCluster(code.strip(), LocalizedText.of(language, name == null ? "" : name))
                        : null);
        return what.isComplete() ? what : null;
    }
}
