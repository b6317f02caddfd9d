package org.suivi.coordination;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.suivi.coordination.ProgressUpdate.Course;
import org.suivi.shared.Actor;
import tools.jackson.databind.ObjectMapper;

/** Writes updates into their table, each as long as nobody else changed it meanwhile. */
@Repository
class UpdateSaving {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    UpdateSaving(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A step on the way of an update; the reason is that of a return. */
    record Step(UpdateState to, String by, @Nullable String reason) {}

    long add(Actor actor, WriteUpdate command, long organisation, Instant now) {
        ToldOn on = command.on();
        return told(jdbc.sql("""
                                insert into progress_update (system_id, recommendation_id, action_id, organisation_id, account_id,
                                    written_by, done, done_on, delivery, why, challenges, assistance, state, asks_clearance, written_at)
                                values (:system, :recommendation, :action, :organisation, (select id from account where id = :account),
                                    :by, :done::jsonb, :doneOn, :delivery, :why::jsonb, :challenges::jsonb, :assistance::jsonb,
                                    'draft', :asks, :now) returning id
                                """), command.told())
                .param("system", actor.inSystem())
                .param("recommendation", on.recommendation(), Types.BIGINT)
                .param("action", on.action(), Types.BIGINT)
                .param("organisation", organisation)
                .param("account", actor.account())
                .param("by", actor.name())
                .param("asks", command.asksClearance())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    boolean change(long id, int version, Told told, boolean asksClearance) {
        return told(jdbc.sql("""
                        update progress_update set done = :done::jsonb, done_on = :doneOn, delivery = :delivery, why = :why::jsonb,
                            challenges = :challenges::jsonb, assistance = :assistance::jsonb, asks_clearance = :asks,
                            version = version + 1
                        where id = :id and version = :version
                        """), told)
                        .param("asks", asksClearance)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Makes it as it was before, its way included. */
    boolean putBack(ProgressUpdate now, Told told, Course was) {
        ProgressUpdate.Step cleared = was.cleared();
        return told(jdbc.sql("""
                        update progress_update set done = :done::jsonb, done_on = :doneOn, delivery = :delivery, why = :why::jsonb,
                            challenges = :challenges::jsonb, assistance = :assistance::jsonb, asks_clearance = :asks,
                            state = :state, cleared_at = :at, cleared_by = :by, returned_because = :reason, version = version + 1
                        where id = :id and version = :version
                        """), told)
                        .param("asks", was.asksClearance())
                        .param("state", was.state().code())
                        .param("at", cleared == null ? null : Timestamp.from(cleared.at()), Types.TIMESTAMP)
                        .param("by", cleared == null ? null : cleared.by(), Types.VARCHAR)
                        .param("reason", was.returnedBecause(), Types.VARCHAR)
                        .param("id", now.id())
                        .param("version", now.version())
                        .update()
                == 1;
    }

    boolean remove(ProgressUpdate update) {
        return jdbc.sql("delete from progress_update where id = :id and version = :version")
                        .param("id", update.id())
                        .param("version", update.version())
                        .update()
                == 1;
    }

    boolean move(long id, int version, Step step, Instant now) {
        return jdbc.sql("""
                        update progress_update set state = :state, %1$s_at = :now, %1$s_by = :by, asks_clearance = false,
                            returned_because = :reason, version = version + 1
                        where id = :id and version = :version
                        """.formatted(step.to() == UpdateState.CLEARED ? "cleared" : "decided"))
                        .param("state", step.to().code())
                        .param("now", Timestamp.from(now))
                        .param("by", step.by())
                        .param("reason", step.reason())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private StatementSpec told(StatementSpec statement, Told told) {
        return statement
                .param("done", json.writeValueAsString(told.done()))
                .param("doneOn", told.doneOn())
                .param("delivery", told.delivery().code())
                .param("why", json.writeValueAsString(told.why()))
                .param("challenges", json.writeValueAsString(told.challenges()))
                .param("assistance", json.writeValueAsString(told.assistance()));
    }
}
