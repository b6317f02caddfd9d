package org.suivi.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.suivi.requests.InformationRequest.Draft;
import org.suivi.requests.InformationRequest.Purpose;
import org.suivi.requests.InformationRequest.State;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import tools.jackson.databind.ObjectMapper;

/** The table of requests, read within what an actor may see of it. */
@Repository
class RequestRows {

    private static final int SHOWN = 50;

    /** The secretariat sees all, an institution what it is asked. */
    private static final String SEEN = """
            (:all or r.state <> 'draft' and exists (select 1 from request_addressee o
                where o.request_id = r.id and o.organisation_id = :own))
            """;

    private final JdbcClient jdbc;
    private final RequestParts parts;
    private final ObjectMapper json;

    RequestRows(JdbcClient jdbc, RequestParts parts, ObjectMapper json) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.json = json;
    }

    Page<RequestRow> page(Actor actor, RequestRow.Which which, LocalDate today, int number) {
        var total = new long[1];
        List<RequestRow> rows = asking(jdbc.sql("""
                        select r.id, r.purpose, r.title::text, r.due_on, r.state, count(a.request_id) as asked,
                            count(a.sent_at) as sent, count(*) over () as total
                        from information_request r left join request_addressee a on a.request_id = r.id
                            and (:all or a.organisation_id = :own)
                        where r.system_id = :system and %s and %s
                        group by r.id order by r.state = 'closed', r.due_on desc, r.id desc limit :size offset :from
                        """.formatted(SEEN, which.condition())), actor)
                .param("today", today)
                .param("size", SHOWN)
                .param("from", (number - 1) * SHOWN)
                .query((row, index) -> {
                    total[0] = row.getLong("total");
                    return new RequestRow(
                            row.getLong("id"),
                            Purpose.of(row.getString("purpose")).orElseThrow(),
                            text(row, "title"),
                            row.getObject("due_on", LocalDate.class),
                            State.of(row.getString("state")),
                            row.getInt("asked"),
                            row.getInt("sent"));
                })
                .list();
        return new Page<>(rows, total[0], number, SHOWN);
    }

    Optional<InformationRequest> withId(Actor actor, long id) {
        return asking(
                        jdbc.sql("select * from information_request r where r.system_id = :system and r.id = :id and "
                                + SEEN),
                        actor)
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** How many answers each institution owes since a day before this one. */
    Map<Long, Integer> unanswered(int system, LocalDate today) {
        Map<Long, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select a.organisation_id, count(*) as owed from request_addressee a
                        join information_request r on r.id = a.request_id
                        where r.system_id = :system and r.state = 'asked' and a.sent_at is null and r.due_on < :today
                        group by a.organisation_id
                        """).param("system", system).param("today", today).query(row -> {
            counts.put(row.getLong("organisation_id"), row.getInt("owed"));
        });
        return counts;
    }

    long add(Actor actor, Draft draft) {
        return written(jdbc.sql("""
                        insert into information_request (system_id, purpose, title, intro, due_on, state, written_by)
                        values (:system, :purpose, :title::jsonb, :intro::jsonb, :due, 'draft', :by) returning id
                        """), draft)
                .param("system", actor.inSystem())
                .param("by", actor.name())
                .query(Long.class)
                .single();
    }

    boolean change(long id, int version, Draft draft) {
        return written(jdbc.sql("""
                        update information_request set purpose = :purpose, title = :title::jsonb, intro = :intro::jsonb,
                            due_on = :due, version = version + 1
                        where id = :id and version = :version
                        """), draft)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean move(long id, int version, State to, Instant now) {
        return jdbc.sql("""
                        update information_request set state = :state, asked_at = coalesce(asked_at, :now), version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("state", to.code())
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private StatementSpec written(StatementSpec statement, Draft draft) {
        return statement
                .param("purpose", draft.purpose().code())
                .param("title", json.writeValueAsString(draft.title()))
                .param("intro", json.writeValueAsString(draft.intro()))
                .param("due", draft.due());
    }

    private static StatementSpec asking(StatementSpec statement, Actor actor) {
        actor.mustHave(Permission.CONTRIBUTE);
        Long own = actor.organisation();
        return statement
                .param("system", actor.inSystem())
                .param("all", actor.may(Permission.EDIT_RECORDS))
                .param("own", own == null ? 0L : own);
    }

    private InformationRequest read(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        Timestamp asked = row.getTimestamp("asked_at");
        var draft = new Draft(
                Purpose.of(row.getString("purpose")).orElseThrow(),
                text(row, "title"),
                text(row, "intro"),
                row.getObject("due_on", LocalDate.class),
                parts.questions(id).stream().map(Question::text).toList(),
                parts.addressees(id).stream().map(Addressee::organisation).toList());
        return new InformationRequest(
                id,
                draft,
                State.of(row.getString("state")),
                row.getString("written_by"),
                asked == null ? null : asked.toInstant(),
                row.getInt("version"));
    }

    private LocalizedText text(ResultSet row, String column) throws SQLException {
        return json.readValue(row.getString(column), LocalizedText.class);
    }
}
