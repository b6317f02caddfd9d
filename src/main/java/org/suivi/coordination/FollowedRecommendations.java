package org.suivi.coordination;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.recommendations.BuiltOnRecommendations;
import org.suivi.shared.Actor;

/** Keeps an import from taking assignments and updates with it. */
@Component
class FollowedRecommendations implements BuiltOnRecommendations {

    private final JdbcClient jdbc;

    FollowedRecommendations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Built> on(Actor actor, Collection<Long> ids) {
        return jdbc.sql("""
                        select r.id, r.address, exists (select 1 from progress_update u where u.recommendation_id = r.id) as told
                        from recommendation r where r.system_id = :system and r.id = any(:ids) and (
                            exists (select 1 from assignment a where a.recommendation_id = r.id)
                            or exists (select 1 from assignment a join ask k on k.id = a.ask_id where k.recommendation_id = r.id)
                            or exists (select 1 from progress_update u where u.recommendation_id = r.id))
                        """)
                .param("system", actor.inSystem())
                .param("ids", ids.toArray(Long[]::new))
                .query((row, index) -> new Built(
                        row.getLong("id"),
                        row.getBoolean("told") ? "coordination.built.updates" : "coordination.built.assignments",
                        "/r/" + row.getString("address")))
                .list();
    }

    @Override
    public boolean isOn(Actor actor, long ask) {
        return jdbc.sql("select exists (select from assignment where system_id = :system and ask_id = :ask)")
                .param("system", actor.inSystem())
                .param("ask", ask)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isOnCluster(Actor actor, long cluster) {
        return jdbc.sql("select exists (select from assignment where system_id = :system and cluster_id = :cluster)")
                .param("system", actor.inSystem())
                .param("cluster", cluster)
                .query(Boolean.class)
                .single();
    }
}
