package org.suivi.assessments;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.recommendations.BuiltOnRecommendations;
import org.suivi.shared.Actor;

/**
 * Keeps an import from taking assessments with it. It says of each recommendation only that some assessor wrote about it, not who
 * or what, because a draft is the assessor's own.
 */
@Component
class AssessedRecommendations implements BuiltOnRecommendations {

    private final JdbcClient jdbc;

    AssessedRecommendations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Built> on(Actor actor, Collection<Long> ids) {
        return jdbc.sql("""
                        select distinct recommendation_id from assessment
                        where system_id = :system and recommendation_id = any(:ids)
                        """)
                .param("system", actor.inSystem())
                .param("ids", ids.toArray(Long[]::new))
                .query((row, index) -> new Built(
                        row.getLong("recommendation_id"),
                        "assessments.built",
                        "/assessments/of-recommendation/" + row.getLong("recommendation_id")))
                .list();
    }
}
