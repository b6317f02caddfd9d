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
        @Nullable Boolean all,
        @Nullable String query,
        @Nullable Integer term,
        @Nullable Long cluster,
        @Nullable String code,
        @Nullable String name,
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

    /** The one thing that was chosen; null when it was none or several. */
    @Nullable
    What what(Language language) {
        String made = code == null ? "" : code.strip();
        var what = new What(
                term,
                cluster,
                !made.isEmpty() ? new NewCluster(made, LocalizedText.of(language, name == null ? "" : name)) : null);
        return what.isComplete() ? what : null;
    }
}
