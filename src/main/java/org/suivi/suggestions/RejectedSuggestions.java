package org.suivi.suggestions;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.recommendations.BuiltOnRecommendations;
import org.suivi.shared.Actor;

/** Keeps an import from taking rejected suggestions with it: rejecting them was a person's work. */
@Component
class RejectedSuggestions implements BuiltOnRecommendations {

    private final JdbcClient jdbc;

    RejectedSuggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Built> on(Actor actor, Collection<Long> ids) {
        return jdbc.sql("""
                        select distinct recommendation_id, address from (
                            select recommendation_id, system_id from rejected_suggestion
                            union all
                            select recommendation_id, system_id from rejected_action_category) as rejected
                        join recommendation on recommendation.id = recommendation_id
                        where rejected.system_id = :system and recommendation_id = any(:ids)
                        """)
                .param("system", actor.inSystem())
                .param("ids", ids.toArray(Long[]::new))
                .query((row, index) -> new Built(
                        row.getLong("recommendation_id"),
                        "suggestions.built.rejected",
                        "/r/" + row.getString("address")))
                .list();
    }
}
