package org.suivi.requests;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.suivi.requests.InformationRequest.Draft;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import tools.jackson.databind.ObjectMapper;

/** The questions of a request and the institutions that are asked, read and written in one statement each. */
@Repository
class RequestParts {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RequestParts(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Question> questions(long request) {
        return jdbc.sql("select id, text::text from request_question where request_id = :request order by position")
                .param("request", request)
                .query((row, index) ->
                        new Question(row.getLong("id"), json.readValue(row.getString("text"), LocalizedText.class)))
                .list();
    }

    List<Addressee> addressees(long request) {
        return jdbc.sql("""
                        select a.organisation_id, o.name::text, a.sent_at, a.sent_by, a.version,
                            (select count(*) from request_answer w join request_question q on q.id = w.question_id
                                where q.request_id = a.request_id and w.organisation_id = a.organisation_id) as answered
                        from request_addressee a join organisation o on o.id = a.organisation_id
                        where a.request_id = :request order by a.organisation_id
                        """)
                .param("request", request)
                .query((row, index) -> {
                    Timestamp sent = row.getTimestamp("sent_at");
                    return new Addressee(
                            row.getLong("organisation_id"),
                            json.readValue(row.getString("name"), LocalizedText.class),
                            row.getInt("answered"),
                            sent == null ? null : sent.toInstant(),
                            row.getString("sent_by"),
                            row.getInt("version"));
                })
                .list();
    }

    /** Only of a draft, which nobody has answered yet; institutions of another system are left out. */
    void replace(Actor actor, long request, Draft draft) {
        jdbc.sql("delete from request_question where request_id = :request")
                .param("request", request)
                .update();
        jdbc.sql("""
                        insert into request_question (system_id, request_id, position, text)
                        select :system, :request, q.position, q.text::jsonb
                        from unnest(:texts::text[]) with ordinality as q (text, position)
                        """)
                .param("system", actor.inSystem())
                .param("request", request)
                .param(
                        "texts",
                        draft.questions().stream().map(json::writeValueAsString).toArray(String[]::new))
                .update();
        jdbc.sql("delete from request_addressee where request_id = :request")
                .param("request", request)
                .update();
        jdbc.sql("""
                        insert into request_addressee (system_id, request_id, organisation_id)
                        select :system, :request, o.id from organisation o
                        where o.system_id = :system and o.id = any(:institutions)
                        """)
                .param("system", actor.inSystem())
                .param("request", request)
                .param("institutions", draft.institutions().toArray(Long[]::new))
                .update();
    }
}
