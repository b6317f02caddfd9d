package org.suivi.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.coordination.Expected;
import org.suivi.identity.Organisation;
import org.suivi.identity.Organisations;
import org.suivi.meetings.ActionPointGiven.Told;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.PlausibleDay;
import org.suivi.shared.Refused;
import tools.jackson.databind.ObjectMapper;

/** The front door to action points: given to an institution by a meeting, in its work until they are done. */
@Service
@Transactional
public class ActionPoints implements Expected {

    private static final int LONGEST = 5_000;

    private static final String SELECT = """
            select p.id, p.meeting_id, p.agenda_item_id, p.organisation_id, o.name::text, p.task::text, p.due_on, p.done_on, p.done_by,
                p.note
            from action_point p join organisation o on o.id = p.organisation_id where p.system_id = :system and
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ActionPoints(
            JdbcClient jdbc,
            ObjectMapper json,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** Who is to do what by when. */
    public record Task(long organisation, LocalizedText task, LocalDate due) {}

    @Transactional(readOnly = true)
    List<ActionPoint> of(Actor actor, long meeting) {
        return jdbc.sql(SELECT + " p.meeting_id = :meeting order by p.due_on, p.id")
                .param("system", actor.inSystem())
                .param("meeting", meeting)
                .query(this::read)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> open(Actor actor, @Nullable Long organisation) {
        actor.mustHave(Permission.CONTRIBUTE);
        return jdbc.sql(SELECT + """
                         p.done_on is null and (:organisation::bigint is null or p.organisation_id = :organisation)
                        order by p.due_on, p.id
                        """)
                .param("system", actor.inSystem())
                .param("organisation", organisation, Types.BIGINT)
                .query((row, index) -> new Item(
                        "action-point",
                        row.getLong("id"),
                        row.getLong("meeting_id") + "/" + row.getLong("id"),
                        text(row, "task"),
                        "/meetings/" + row.getLong("meeting_id") + "#point-" + row.getLong("id"),
                        row.getLong("organisation_id"),
                        null,
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    public long give(Actor actor, AgendaItem item, Task given) {
        actor.mustHave(Permission.EDIT_RECORDS);
        if (given.task().isEmpty() || MeetingTexts.isTooLong(given.task(), LONGEST)) {
            throw new Refused("meeting.no-task", LONGEST);
        }
        PlausibleDay.check(given.due());
        Organisation organisation = organisations.get(actor.inSystem(), given.organisation());
        long id = jdbc.sql("""
                        insert into action_point (system_id, meeting_id, agenda_item_id, organisation_id, task, due_on)
                        values (:system, :meeting, :item, :organisation, :task::jsonb, :due) returning id
                        """)
                .param("system", actor.inSystem())
                .param("meeting", item.meeting())
                .param("item", item.id())
                .param("organisation", given.organisation())
                .param("task", json.writeValueAsString(given.task()))
                .param("due", given.due())
                .query(Long.class)
                .single();
        var point = new ActionPoint(
                id, item.id(), given.organisation(), organisation.name(), given.task(), given.due(), null);
        events.publishEvent(new ActionPointGiven(actor, item.meeting(), Told.of(point)));
        return id;
    }

    /** Says that it is done; of two who say so the first is heard. */
    public void finish(Actor actor, long meeting, long id, String note) {
        ActionPoint point = own(actor, meeting, id);
        if (note.length() > LONGEST) {
            throw new Refused("meeting.too-long", LONGEST);
        }
        var done = new ActionPoint.Done(LocalDate.now(clock), actor.name(), note.strip());
        int finished = jdbc.sql("""
                        update action_point set done_on = :on, done_by = :by, note = :note, version = version + 1
                        where id = :id and done_on is null
                        """)
                .param("on", done.on())
                .param("by", done.by())
                .param("note", done.note())
                .param("id", id)
                .update();
        if (finished > 0) {
            events.publishEvent(new ActionPointDone(actor, meeting, Told.of(point), Told.of(point.with(done))));
        }
    }

    /** Opens it again. */
    public void reopen(Actor actor, long meeting, long id) {
        actor.mustHave(Permission.EDIT_RECORDS);
        ActionPoint point = own(actor, meeting, id);
        int opened = jdbc.sql("""
                        update action_point set done_on = null, done_by = null, version = version + 1
                        where id = :id and done_on is not null
                        """).param("id", id).update();
        if (opened > 0) {
            events.publishEvent(new ActionPointDone(actor, meeting, Told.of(point), Told.of(point.with(null))));
        }
    }

    /** Whether it is the actor's institution's own, or the actor is the secretariat. */
    public boolean mayFinish(Actor actor, ActionPoint point) {
        return actor.may(Permission.EDIT_RECORDS)
                || (actor.may(Permission.CONTRIBUTE) && Objects.equals(actor.organisation(), point.organisation()));
    }

    private ActionPoint own(Actor actor, long meeting, long id) {
        ActionPoint point = of(actor, meeting).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        if (!mayFinish(actor, point)) {
            throw new NotAllowed("problem.not-allowed");
        }
        return point;
    }

    private ActionPoint read(ResultSet row, int index) throws SQLException {
        LocalDate done = row.getObject("done_on", LocalDate.class);
        return new ActionPoint(
                row.getLong("id"),
                row.getLong("agenda_item_id"),
                row.getLong("organisation_id"),
                text(row, "name"),
                text(row, "task"),
                row.getObject("due_on", LocalDate.class),
                done == null ? null : new ActionPoint.Done(done, row.getString("done_by"), row.getString("note")));
    }

    private LocalizedText text(ResultSet row, String column) throws SQLException {
        return json.readValue(row.getString(column), LocalizedText.class);
    }
}
