package org.suivi.requests;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.suivi.requests.RequestAnswers.Written;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import tools.jackson.databind.ObjectMapper;

/** The tables of answers, and of how far each institution has come with them. */
@Repository
class AnswerRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    AnswerRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An answer as it is kept, and where it was taken from. */
    record Kept(LocalizedText text, AnswerSheet.@Nullable Taken taken) {}

    /** Whether the sheet was still at this version; by whom it is sent, or null when it stays open. */
    boolean step(long request, long organisation, int version, @Nullable String sentBy, Instant now) {
        return jdbc.sql("""
                        update request_addressee set sent_at = :sent, sent_by = :by, version = version + 1
                        where request_id = :request and organisation_id = :organisation and version = :version
                        """)
                        .param("sent", sentBy == null ? null : Timestamp.from(now), Types.TIMESTAMP)
                        .param("by", sentBy, Types.VARCHAR)
                        .param("request", request)
                        .param("organisation", organisation)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** What was taken over is looked up again, so that only the institution's own answers are ever named. */
    void keep(Actor actor, long question, long organisation, Written written) {
        if (written.text().isEmpty()) {
            jdbc.sql("delete from request_answer where question_id = :question and organisation_id = :organisation")
                    .param("question", question)
                    .param("organisation", organisation)
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into request_answer (system_id, question_id, organisation_id, text, taken_from, taken_of)
                        select :system, :question, :organisation, :text::jsonb, f.id, f.sent_at::date
                        from (select 1) as one left join (select w.id, a.sent_at from request_answer w
                            join request_question q on q.id = w.question_id
                            join request_addressee a on a.request_id = q.request_id and a.organisation_id = w.organisation_id
                            where w.id = :taken and w.organisation_id = :organisation and a.sent_at is not null) f on true
                        on conflict (question_id, organisation_id) do update
                        set text = excluded.text, taken_from = excluded.taken_from, taken_of = excluded.taken_of
                        """)
                .param("system", actor.inSystem())
                .param("question", question)
                .param("organisation", organisation)
                .param("text", json.writeValueAsString(written.text()))
                .param("taken", written.takenFrom(), Types.BIGINT)
                .update();
    }

    /** By the key of their question. */
    Map<Long, Kept> of(long request, long organisation) {
        Map<Long, Kept> kept = new HashMap<>();
        jdbc.sql("""
                        select w.question_id, w.text::text, w.taken_from, w.taken_of from request_answer w
                        join request_question q on q.id = w.question_id
                        where q.request_id = :request and w.organisation_id = :organisation
                        """)
                .param("request", request)
                .param("organisation", organisation)
                .query(row -> {
                    LocalDate of = row.getObject("taken_of", LocalDate.class);
                    kept.put(
                            row.getLong("question_id"),
                            new Kept(
                                    json.readValue(row.getString("text"), LocalizedText.class),
                                    of == null ? null : new AnswerSheet.Taken((Long) row.getObject("taken_from"), of)));
                });
        return kept;
    }
}
