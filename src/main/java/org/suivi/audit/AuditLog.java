package org.suivi.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import tools.jackson.databind.ObjectMapper;

/** Writes each change into the log of its system, chained to the entry before it, in the transaction of the change. */
@Component
class AuditLog {

    static final int INSTALLATION = 0;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void write(Change change) {
        Actor actor = change.actor();
        Integer chosen = actor.system();
        int system = chosen == null ? INSTALLATION : chosen;
        jdbc.sql("select pg_advisory_xact_lock(7311, :system)")
                .param("system", system)
                .query((row, number) -> 0)
                .list();
        AuditEntry last = last(system);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AuditEntry entry =
                AuditEntry.after(last, system, at, change, written(change.before()), written(change.after()));
        jdbc.sql("""
                        insert into audit_entry (system_id, number, at, account_id, actor_name, actor_role, subject_type,
                            subject_id, verb, before, after, previous, hash)
                        values (:system, :number, :at, :account, :name, :role, :type, :id, :verb, :before, :after,
                            :previous, :hash)
                        """)
                .param("system", entry.system())
                .param("number", entry.number())
                .param("at", Timestamp.from(entry.at()))
                .param("account", entry.who().account())
                .param("name", entry.who().name())
                .param("role", entry.who().role())
                .param("type", entry.subject().type())
                .param("id", entry.subject().id())
                .param("verb", entry.verb())
                .param("before", entry.before())
                .param("after", entry.after())
                .param("previous", HexFormat.of().parseHex(entry.previous()))
                .param("hash", HexFormat.of().parseHex(entry.hash()))
                .update();
    }

    private @Nullable AuditEntry last(int system) {
        return jdbc.sql("select * from audit_entry where system_id = :system order by number desc limit 1")
                .param("system", system)
                .query(AuditEntry::read)
                .optional()
                .orElse(null);
    }

    private @Nullable String written(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }
}
