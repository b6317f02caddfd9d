package org.suivi.coordination;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.recommendations.BulkChange;
import org.suivi.recommendations.RecommendationFilter;
import org.suivi.recommendations.RecommendationRecord;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;

/** The front door to assigning many recommendations at once: first what would happen, then that it happens. */
@Service
@Transactional(readOnly = true)
public class BulkAssignment {

    private final JdbcClient jdbc;
    private final BulkChange bulk;
    private final LeadSuggestions suggestions;

    BulkAssignment(JdbcClient jdbc, BulkChange bulk, LeadSuggestions suggestions) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.suggestions = suggestions;
    }

    /**
     * What would happen.
     *
     * @param already how many the institution has in this part
     * @param taken how many get another lead, by the institution that leads them now
     * @param suggested for how many each institution is suggested
     */
    public record Preview(
            int chosen,
            int already,
            Map<Long, Integer> taken,
            Map<Long, Integer> suggested,
            List<RecommendationRecord> first) {

        public int changing() {
            return chosen - already;
        }
    }

    /** The ids that were ticked, or all that the filter finds. */
    public List<Long> chosen(Actor actor, Language language, List<Long> ticked, @Nullable RecommendationFilter all) {
        return bulk.chosen(actor, language, ticked, all);
    }

    /** Without an institution, what is suggested; with one, what would change. */
    public Preview preview(
            Actor actor, Language language, List<Long> ids, @Nullable Long organisation, @Nullable Part part) {
        actor.mustHave(Permission.EDIT_RECORDS);
        List<RecommendationRecord> first = bulk.preview(actor, ids, null).first();
        if (organisation == null || part == null) {
            Map<Long, Integer> suggested = suggestions.of(actor, language, ids).values().stream()
                    .collect(Collectors.toMap(LeadSuggestion::organisation, unused -> 1, Integer::sum, TreeMap::new));
            return new Preview(ids.size(), 0, Map.of(), suggested, first);
        }
        int already =
                count(actor, ids, organisation, "organisation_id = :organisation and part = :part", part)
                        .values()
                        .stream()
                        .mapToInt(Integer::intValue)
                        .sum();
        Map<Long, Integer> taken = part == Part.LEAD
                ? count(actor, ids, organisation, "organisation_id <> :organisation and part = :part", part)
                : Map.of();
        return new Preview(ids.size(), already, taken, Map.of(), first);
    }

    private Map<Long, Integer> count(Actor actor, List<Long> ids, long organisation, String which, Part part) {
        Map<Long, Integer> counts = new TreeMap<>();
        jdbc.sql("""
                        select organisation_id, count(*) as count from assignment
                        where system_id = :system and until is null and recommendation_id in (:ids) and
                        """ + which + " group by organisation_id")
                .param("system", actor.inSystem())
                .param("ids", ids)
                .param("organisation", organisation)
                .param("part", part.code())
                .query(row -> {
                    counts.put(row.getLong("organisation_id"), row.getInt("count"));
                });
        return counts;
    }
}
