package org.suivi.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The transitions that a webhook has not looked at yet, in an order in which none is passed over. */
@Component
class Transitions {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    Transitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Up to where was looked: a transaction and a transition in it. */
    record Place(String transaction, long event) {}

    /** One transition of something. */
    record Transition(long id, String entity, long subject, String state, Instant at, Place place) {

        Optional<HookKind> kind() {
            return HookKind.ofEntity(entity);
        }
    }

    /** Everything that commits from now on comes after this place. */
    Place now() {
        String transaction = jdbc.sql("select pg_current_xact_id()::text")
                .query(String.class)
                .single();
        return new Place(transaction, Long.MAX_VALUE);
    }

    /** Those of transactions that are still open, and what came after them, wait for the next time. */
    List<Transition> after(Place place) {
        return jdbc.sql("""
                        select e.id, e.entity, e.entity_id, e.to_state, e.at, e.xid::text from state_event e
                        where (e.xid, e.id) > (:transaction::xid8, :event) and e.xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by e.xid, e.id limit :most
                        """)
                .param("transaction", place.transaction())
                .param("event", place.event())
                .param("most", MOST)
                .query(Transitions::read)
                .list();
    }

    List<Transition> withIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select e.id, e.entity, e.entity_id, e.to_state, e.at, e.xid::text from state_event e
                        where e.id in (:ids) order by e.xid, e.id
                        """).param("ids", ids).query(Transitions::read).list();
    }

    private static Transition read(ResultSet row, int index) throws SQLException {
        return new Transition(
                row.getLong("id"),
                row.getString("entity"),
                row.getLong("entity_id"),
                row.getString("to_state"),
                row.getTimestamp("at").toInstant(),
                new Place(row.getString("xid"), row.getLong("id")));
    }
}
