package org.suivi.cooperation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.shared.Actor;
import org.suivi.shared.Ref;

/** Writes and reads the transitions of everything in the clearing house. */
@Component
public class StateEvents {

    private final JdbcClient jdbc;

    StateEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept of a transition beside who made it. */
    public record Transition(
            @Nullable String from,
            String to,
            Instant at,
            @Nullable String reason,
            @Nullable String note) {}

    public void write(Actor actor, Ref subject, Transition transition) {
        jdbc.sql("""
                        insert into state_event (entity, entity_id, from_state, to_state, account_id, actor_name, actor_role, at,
                            reason_code, note)
                        values (:entity, :id, :from, :to, :account, :name, :role, :at, :reason, :note)
                        """)
                .param("entity", subject.type())
                .param("id", subject.id())
                .param("from", transition.from())
                .param("to", transition.to())
                .param("account", actor.account())
                .param("name", actor.name())
                .param("role", actor.role())
                .param("at", Timestamp.from(transition.at()))
                .param("reason", transition.reason())
                .param("note", transition.note())
                .update();
    }

    public List<StateEvent> of(Ref subject) {
        return jdbc.sql("""
                        select from_state, to_state, actor_name, actor_role, at, reason_code, note from state_event
                        where entity = :entity and entity_id = :id order by id
                        """)
                .param("entity", subject.type())
                .param("id", subject.id())
                .query((row, index) -> new StateEvent(
                        row.getString("from_state"),
                        row.getString("to_state"),
                        row.getString("actor_name"),
                        row.getString("actor_role"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("reason_code"),
                        row.getString("note")))
                .list();
    }
}
