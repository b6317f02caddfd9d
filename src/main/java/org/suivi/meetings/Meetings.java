package org.suivi.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Stale;
import tools.jackson.databind.ObjectMapper;

/** The front door to meetings: planning them, and the list. */
@Service
@Transactional
public class Meetings {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    Meetings(JdbcClient jdbc, ObjectMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Page<MeetingRow> page(Actor actor, int number) {
        actor.mustHave(Permission.READ);
        var total = new long[1];
        List<MeetingRow> rows = jdbc.sql("""
                        select m.id, m.title::text, m.held_on,
                            (select count(*) from agenda_item i where i.meeting_id = m.id) as items,
                            (select count(*) from action_point p where p.meeting_id = m.id) as points,
                            (select count(*) from action_point p where p.meeting_id = m.id and p.done_on is null) as open,
                            count(*) over () as total
                        from meeting m where m.system_id = :system
                        order by m.held_on desc, m.id desc limit :size offset :from
                        """)
                .param("system", actor.inSystem())
                .param("size", SHOWN)
                .param("from", (number - 1) * SHOWN)
                .query((row, index) -> {
                    total[0] = row.getLong("total");
                    return new MeetingRow(
                            row.getLong("id"),
                            json.readValue(row.getString("title"), LocalizedText.class),
                            row.getObject("held_on", LocalDate.class),
                            row.getInt("items"),
                            row.getInt("points"),
                            row.getInt("open"));
                })
                .list();
        return new Page<>(rows, total[0], number, SHOWN);
    }

    @Transactional(readOnly = true)
    public Meeting withId(Actor actor, long id) {
        actor.mustHave(Permission.READ);
        return jdbc.sql("""
                        select id, title::text, held_on, place, present, version from meeting where system_id = :system and id = :id
                        """)
                .param("system", actor.inSystem())
                .param("id", id)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    public long plan(Actor actor, Meeting.Draft draft) {
        actor.mustHave(Permission.EDIT_RECORDS);
        draft.check();
        long id = written(jdbc.sql("""
                        insert into meeting (system_id, title, held_on, place, present)
                        values (:system, :title::jsonb, :held, :place, :present) returning id
                        """), draft)
                .param("system", actor.inSystem())
                .query(Long.class)
                .single();
        events.publishEvent(new MeetingPlanned(actor, id, null, draft));
        return id;
    }

    /**
     * Plans the meeting anew.
     *
     * @param version the one that the actor saw
     */
    public void change(Actor actor, long id, int version, Meeting.Draft draft) {
        actor.mustHave(Permission.EDIT_RECORDS);
        draft.check();
        Meeting before = withId(actor, id);
        int saved = written(jdbc.sql("""
                        update meeting set title = :title::jsonb, held_on = :held, place = :place, present = :present,
                            version = version + 1
                        where id = :id and version = :version
                        """), draft)
                .param("id", id)
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new Stale(Meeting.ref(id));
        }
        if (!before.draft().equals(draft)) {
            events.publishEvent(new MeetingPlanned(actor, id, before.draft(), draft));
        }
    }

    private StatementSpec written(StatementSpec statement, Meeting.Draft draft) {
        return statement
                .param("title", json.writeValueAsString(draft.title()))
                .param("held", draft.heldOn())
                .param("place", draft.place())
                .param("present", draft.present());
    }

    private Meeting read(ResultSet row, int index) throws SQLException {
        return new Meeting(
                row.getLong("id"),
                new Meeting.Draft(
                        json.readValue(row.getString("title"), LocalizedText.class),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("place"),
                        row.getString("present")),
                row.getInt("version"));
    }
}
