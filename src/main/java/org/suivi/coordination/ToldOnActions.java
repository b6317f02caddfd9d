package org.suivi.coordination;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.plans.BuiltOnActions;
import org.suivi.shared.Actor;

/** An action on which an institution told something, or for which it got a one-time link, is not taken back. */
@Component
class ToldOnActions implements BuiltOnActions {

    private final JdbcClient jdbc;

    ToldOnActions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Long> of(Actor actor, Collection<Long> actions) {
        return Set.copyOf(jdbc.sql("""
                        select action_id from progress_update where action_id = any(:actions) and system_id = :system
                        union select action_id from answer_link where action_id = any(:actions) and system_id = :system
                        """)
                .param("actions", actions.toArray(Long[]::new))
                .param("system", actor.inSystem())
                .query(Long.class)
                .list());
    }
}
