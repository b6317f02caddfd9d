package org.suivi.coordination;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.coordination.LeadSuggestion.Basis;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.taxonomies.Taxonomies;
import tools.jackson.databind.ObjectMapper;

/** Suggests a lead from who leads what is in the same cluster, else from who leads what shares themes; a person decides. */
@Service
@Transactional(readOnly = true)
public class LeadSuggestions {

    /** Leads of other recommendations, counted by cluster or theme first, so that many can be asked for at once. */
    private static final String LED = """
            with wanted as (select unnest(:ids) as id),
            led as (select distinct w.recommendation_id, w.organisation_id from assigned_recommendation w
                where w.system_id = :system and w.part = 'lead' and w.recommendation_id <> all (:ids))
            """;

    private static final String BY_CLUSTER = LED + """
            , counted as (select m.cluster_id as shared, l.organisation_id, count(*) as led
                from cluster_member m join led l on l.recommendation_id = m.recommendation_id group by 1, 2),
            asked as (select w.id, m.cluster_id as shared from wanted w join cluster_member m on m.recommendation_id = w.id)
            """;

    private static final String BY_THEME = LED + """
            , theme as (select t.recommendation_id, t.term_id from recommendation_tag t join term on term.id = t.term_id
                join taxonomy x on x.id = term.taxonomy_id
                where t.system_id = :system and x.kind = 'themes'),
            counted as (select t.term_id::bigint as shared, l.organisation_id, count(*) as led
                from theme t join led l on l.recommendation_id = t.recommendation_id group by 1, 2),
            asked as (select w.id, t.term_id::bigint as shared from wanted w join theme t on t.recommendation_id = w.id)
            """;

    private static final String BEST = """
            , summed as (select a.id, c.organisation_id, sum(c.led) as led, sum(sum(c.led)) over (partition by a.id) as of,
                    array_agg(c.shared order by c.led desc, c.shared) as shared
                from asked a join counted c on c.shared = a.shared group by a.id, c.organisation_id)
            select distinct on (id) id, organisation_id, led, of, shared from summed
            order by id, led desc, organisation_id
            """;

    private static final int NAMED = 3;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Taxonomies taxonomies;

    LeadSuggestions(JdbcClient jdbc, ObjectMapper json, Taxonomies taxonomies) {
        this.jdbc = jdbc;
        this.json = json;
        this.taxonomies = taxonomies;
    }

    private record Found(long id, long organisation, int led, int of, List<Long> shared) {}

    /** A suggestion for each of the recommendations for which there is one. */
    public Map<Long, LeadSuggestion> of(Actor actor, Language language, Collection<Long> recommendations) {
        actor.mustHave(Permission.EDIT_RECORDS);
        Map<Long, LeadSuggestion> suggested = new HashMap<>();
        if (recommendations.isEmpty()) {
            return suggested;
        }
        var vocabulary = taxonomies.vocabulary();
        find(actor, BY_THEME + BEST, recommendations)
                .forEach(found -> suggested.put(
                        found.id(),
                        suggestion(
                                found,
                                Basis.THEMES,
                                found.shared().stream()
                                        .map(term -> vocabulary
                                                .label(term.intValue())
                                                .plain(language))
                                        .toList())));
        List<Found> inClusters = find(actor, BY_CLUSTER + BEST, recommendations);
        Map<Long, String> names = inClusters.isEmpty() ? Map.of() : clusterNames(actor, language);
        inClusters.forEach(found -> suggested.put(
                found.id(),
                suggestion(
                        found,
                        Basis.CLUSTER,
                        found.shared().stream()
                                .map(cluster -> names.getOrDefault(cluster, ""))
                                .toList())));
        return suggested;
    }

    private static LeadSuggestion suggestion(Found found, Basis basis, List<String> names) {
        return new LeadSuggestion(
                found.organisation(),
                basis,
                found.led(),
                found.of(),
                names.stream().limit(NAMED).toList());
    }

    private List<Found> find(Actor actor, String sql, Collection<Long> recommendations) {
        return jdbc.sql(sql)
                .param("system", actor.inSystem())
                .param("ids", recommendations.toArray(Long[]::new))
                .query((row, index) -> new Found(
                        row.getLong("id"),
                        row.getLong("organisation_id"),
                        row.getInt("led"),
                        row.getInt("of"),
                        shared(row)))
                .list();
    }

    private static List<Long> shared(ResultSet row) throws SQLException {
        Array array = row.getArray("shared");
        return Arrays.asList((Long[]) array.getArray());
    }

    private Map<Long, String> clusterNames(Actor actor, Language language) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql("select id, name::text from cluster where system_id = :system")
                .param("system", actor.inSystem())
                .query(row -> {
                    names.put(
                            row.getLong("id"),
                            json.readValue(row.getString("name"), LocalizedText.class)
                                    .plain(language));
                });
        return names;
    }
}
