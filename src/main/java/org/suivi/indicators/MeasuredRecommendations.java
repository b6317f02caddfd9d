package org.suivi.indicators;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.recommendations.BuiltOnRecommendations;
import org.suivi.shared.Actor;

/** Keeps an import from taking links with indicators and decisions with it: making them was a person's work. */
@Component
class MeasuredRecommendations implements BuiltOnRecommendations {

    private final JdbcClient jdbc;

    MeasuredRecommendations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Built> on(Actor actor, Collection<Long> ids) {
        return jdbc.sql("""
                        select r.id, r.address from recommendation r
                        where r.system_id = :system and r.id = any(:ids) and (
                            exists (select 1 from indicator_recommendation l where l.recommendation_id = r.id)
                            or exists (select 1 from indicator_not_needed n where n.recommendation_id = r.id))
                        """)
                .param("system", actor.inSystem())
                .param("ids", ids.toArray(Long[]::new))
                .query((row, index) ->
                        new Built(row.getLong("id"), "indicator.built", "/r/" + row.getString("address")))
                .list();
    }

    @Override
    public boolean isOnCluster(Actor actor, long cluster) {
        return jdbc.sql("""
                        select exists (select from indicator_cluster where system_id = :system and cluster_id = :cluster)
                            or exists (select from indicator_not_needed where system_id = :system and cluster_id = :cluster)
                        """)
                .param("system", actor.inSystem())
                .param("cluster", cluster)
                .query(Boolean.class)
                .single();
    }
}
