package org.suivi.recommendations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.shared.Visibility;
import tools.jackson.databind.ObjectMapper;

/** The front door for pages that mention recommendations they know by key; what the actor may not see is left out. */
@Service
@Transactional(readOnly = true)
public class RecommendationBriefs {

    private static final String SELECT = """
            select r.id, r.address, r.number, r.year, r.texts::text as texts, r.title::text as title, m.code as mechanism
            from recommendation r join mechanism m on m.id = r.mechanism_id
            where r.system_id = :system and r.visibility in (:seen) and
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RecommendationBriefs(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those of the keys that the actor may see, in the order of the keys. */
    public Map<Long, Brief> of(Actor actor, Collection<Long> ids) {
        actor.mustHave(Permission.READ_PUBLISHED);
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, Brief> found = find(actor, "r.id in (:ids)", "ids", ids).stream()
                .collect(Collectors.toMap(Brief::id, Function.identity()));
        Map<Long, Brief> ordered = new LinkedHashMap<>();
        for (Long id : ids) {
            Brief brief = found.get(id);
            if (brief != null) {
                ordered.put(id, brief);
            }
        }
        return ordered;
    }

    /** The members of a cluster that the actor may see, oldest first. */
    public List<Brief> ofCluster(Actor actor, long cluster) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return find(actor, """
                r.id in (select recommendation_id from cluster_member where cluster_id = :cluster)
                order by r.year nulls last, r.id
                """, "cluster", cluster);
    }

    private List<Brief> find(Actor actor, String condition, String parameter, Object value) {
        return jdbc.sql(SELECT + condition)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .param(parameter, value)
                .query(this::read)
                .list();
    }

    private Brief read(ResultSet row, int index) throws SQLException {
        return new Brief(
                row.getLong("id"),
                row.getString("address"),
                row.getString("number"),
                row.getString("mechanism"),
                (Integer) row.getObject("year"),
                json.readValue(row.getString("texts"), LocalizedText.class),
                json.readValue(row.getString("title"), LocalizedText.class));
    }
}
