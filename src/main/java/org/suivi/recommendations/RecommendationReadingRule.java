package org.suivi.recommendations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.ReadingRule;
import org.suivi.shared.Visibility;

/** Whoever may see a recommendation may read its history. */
@Component
class RecommendationReadingRule implements ReadingRule {

    private final JdbcClient jdbc;

    RecommendationReadingRule(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return RecommendationDocuments.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, long id) {
        return jdbc.sql("""
                        select exists (select 1 from recommendation
                            where id = :id and system_id = :system and visibility in (:seen))
                        """)
                .param("id", id)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .query(Boolean.class)
                .single();
    }
}
