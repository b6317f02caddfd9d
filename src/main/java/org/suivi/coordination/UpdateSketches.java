package org.suivi.coordination;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Ref;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * The front door to what is kept of forms while somebody writes: of the person alone, beside the record, so that it raises no
 * conflict with anybody and no entry in a history, until the person saves.
 */
@Service
@Transactional
public class UpdateSketches {

    private static final Duration LIFE = Duration.ofDays(60);
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Updates updates;
    private final Clock clock;

    UpdateSketches(JdbcClient jdbc, ObjectMapper json, Updates updates, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.updates = updates;
        this.clock = clock;
    }

    /** Under which a sketch is kept that begins an update. */
    public static Ref of(ToldOn on) {
        return new Ref(on.kind(), on.id());
    }

    /** Under which a sketch is kept that changes an update. */
    public static Ref of(ProgressUpdate update) {
        return new Ref("update", update.id());
    }

    /** Keeps what stands in the form now, in place of what stood there before; nothing is kept of an empty form. */
    public Optional<Sketch> keep(Actor actor, Ref thing, int version, Map<String, String> fields) {
        mayWrite(actor, thing);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var sketch = new Sketch(version, fields, now);
        if (sketch.isBlank()) {
            drop(actor, thing);
            return Optional.empty();
        }
        jdbc.sql("delete from update_sketch where account_id = :account and kept_at < :old")
                .param("account", actor.account())
                .param("old", Timestamp.from(now.minus(LIFE)))
                .update();
        keyed(jdbc.sql("""
                                insert into update_sketch (account_id, system_id, thing, thing_id, version, fields, kept_at)
                                values (:account, :system, :thing, :id, :version, :fields::jsonb, :now)
                                on conflict (account_id, system_id, thing, thing_id)
                                do update set version = excluded.version, fields = excluded.fields, kept_at = excluded.kept_at
                                """), actor, thing)
                .param("version", version)
                .param("fields", json.writeValueAsString(sketch.fields()))
                .param("now", Timestamp.from(now))
                .update();
        return Optional.of(sketch);
    }

    private void mayWrite(Actor actor, Ref thing) {
        boolean may = switch (thing.type()) {
            case "update" -> updates.mayWrite(actor, updates.withId(actor, thing.id()));
            case "action" -> updates.mayWrite(actor, ToldOn.action(thing.id()));
            default -> updates.mayWrite(actor, ToldOn.recommendation(thing.id()));
        };
        if (!may || !actor.isSignedIn()) {
            throw new NotAllowed("update.not-assigned");
        }
    }

    @Transactional(readOnly = true)
    public Optional<Sketch> find(Actor actor, Ref thing) {
        return keyed(jdbc.sql("""
                                select version, fields::text as fields, kept_at from update_sketch
                                where account_id = :account and system_id = :system and thing = :thing and thing_id = :id
                                """), actor, thing)
                .query((row, index) -> new Sketch(
                        row.getInt("version"),
                        json.readValue(row.getString("fields"), FIELDS),
                        row.getTimestamp("kept_at").toInstant()))
                .optional();
    }

    public void drop(Actor actor, Ref thing) {
        keyed(jdbc.sql("""
                                delete from update_sketch
                                where account_id = :account and system_id = :system and thing = :thing and thing_id = :id
                                """), actor, thing).update();
    }

    private static StatementSpec keyed(StatementSpec statement, Actor actor, Ref thing) {
        return statement
                .param("account", actor.account())
                .param("system", actor.inSystem())
                .param("thing", thing.type())
                .param("id", thing.id());
    }
}
