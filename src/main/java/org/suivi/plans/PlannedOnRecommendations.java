package org.suivi.plans;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.recommendations.BuiltOnRecommendations;
import org.suivi.shared.Actor;

/** Keeps an import from taking away recommendations that actions serve. */
@Component
class PlannedOnRecommendations implements BuiltOnRecommendations {

    private final JdbcClient jdbc;

    PlannedOnRecommendations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Built> on(Actor actor, Collection<Long> ids) {
        return jdbc.sql("""
                        select recommendation_id, min(action_id) as action from action_recommendation
                        where system_id = :system and recommendation_id = any(:ids) group by recommendation_id
                        """)
                .param("system", actor.inSystem())
                .param("ids", ids.toArray(Long[]::new))
                .query((row, index) -> new Built(
                        row.getLong("recommendation_id"), "plan.built.action", "/actions/" + row.getLong("action")))
                .list();
    }

    @Override
    public boolean isOn(Actor actor, long ask) {
        return jdbc.sql("select exists (select from action_ask where system_id = :system and ask_id = :ask)")
                .param("system", actor.inSystem())
                .param("ask", ask)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isOnCluster(Actor actor, long cluster) {
        return jdbc.sql("select exists (select from plan_theme where system_id = :system and cluster_id = :cluster)")
                .param("system", actor.inSystem())
                .param("cluster", cluster)
                .query(Boolean.class)
                .single();
    }
}
