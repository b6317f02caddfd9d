package org.suivi.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;
import org.suivi.shared.Stale;

/** Writes and reads the transitions of everything in the clearing house. */
@Component
public class StateEvents {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    StateEvents(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * What is kept of a transition beside who made it.
     *
     * @param engine version of the engine of matching, where it made the transition
     */
    public record Transition(
            @Nullable String from,
            String to,
            Instant at,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String engine) {

        public Transition(
                @Nullable String from, String to, Instant at, @Nullable String reason, @Nullable String note) {
            this(from, to, at, reason, note, null);
        }
    }

    /** Keeps and tells a transition that was made in the row of its subject, unless somebody else was faster and no row was left. */
    public void moved(int rows, Transition transition, Change news) {
        if (rows == 0) {
            throw new Stale(news.subject());
        }
        write(news.actor(), news.subject(), transition);
        events.publishEvent(news);
    }

    public void write(Actor actor, Ref subject, Transition transition) {
        jdbc.sql("""
                        insert into state_event (entity, entity_id, from_state, to_state, account_id, actor_name, actor_role, at,
                            reason_code, note, engine_version)
                        values (:entity, :id, :from, :to, :account, :name, :role, :at, :reason, :note, :engine)
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
                .param("engine", transition.engine())
                .update();
    }

    /** The way of a record; others than its owner and the desk see only where it stands. */
    List<StateEvent> of(Reader reader, HouseRecord record) {
        return reader.seesRestricted(record.entity(), record.party())
                ? of(record.entity().ref(record.id()))
                : List.of();
    }

    public List<StateEvent> of(Ref subject) {
        return jdbc.sql("""
                        select from_state, to_state, actor_name, actor_role, at, reason_code, note from state_event
                        where entity = :entity and entity_id = :id order by id
                        """)
                .param("entity", subject.type())
                .param("id", subject.id())
                .query(StateEvents::read)
                .list();
    }

    /** The last transition of each of some things of one kind. */
    public Map<Long, StateEvent> last(String entity, Collection<Long> ids) {
        Map<Long, StateEvent> last = new HashMap<>();
        jdbc.sql("""
                        select distinct on (entity_id) entity_id, from_state, to_state, actor_name, actor_role, at, reason_code, note
                        from state_event where entity = :entity and entity_id = any(string_to_array(:ids, ',')::bigint[])
                        order by entity_id, id desc
                        """)
                .param("entity", entity)
                .param("ids", ids.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .query(row -> {
                    last.put(row.getLong("entity_id"), read(row, 0));
                });
        return last;
    }

    private static StateEvent read(ResultSet row, int index) throws SQLException {
        return new StateEvent(
                row.getString("from_state"),
                row.getString("to_state"),
                row.getString("actor_name"),
                row.getString("actor_role"),
                row.getTimestamp("at").toInstant(),
                row.getString("reason_code"),
                row.getString("note"));
    }
}
