package org.suivi.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import tools.jackson.databind.ObjectMapper;

/** The front door to agendas: what comes on them, and what was said and decided on each item. */
@Service
@Transactional
public class Agendas {

    private static final String SELECT = """
            select i.id, i.meeting_id, i.flag, i.organisation_id, o.name::text as organisation, i.number, i.title::text,
                i.discussion::text, i.decision::text, i.version
            from agenda_item i left join organisation o on o.id = i.organisation_id
            where i.system_id = :system and
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Meetings meetings;
    private final RedFlags flags;
    private final ActionPoints points;
    private final ApplicationEventPublisher events;

    Agendas(
            JdbcClient jdbc,
            ObjectMapper json,
            Meetings meetings,
            RedFlags flags,
            ActionPoints points,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.meetings = meetings;
        this.flags = flags;
        this.points = points;
        this.events = events;
    }

    /** In the order in which they came on the agenda, red flags by their kind first. */
    @Transactional(readOnly = true)
    public List<AgendaItem> of(Actor actor, long meeting) {
        actor.mustHave(Permission.READ);
        Map<Long, List<ActionPoint>> ofItems =
                points.of(actor, meeting).stream().collect(Collectors.groupingBy(ActionPoint::item));
        return jdbc.sql(SELECT + """
                        i.meeting_id = :meeting order by i.flag is null,
                            array_position(array['late', 'returned', 'orphaned', 'unanswered', 'undone'], i.flag), i.id
                        """)
                .param("system", actor.inSystem())
                .param("meeting", meeting)
                .query((row, index) -> read(row, ofItems))
                .list();
    }

    @Transactional(readOnly = true)
    public AgendaItem item(Actor actor, long meeting, long id) {
        return of(actor, meeting).stream()
                .filter(item -> item.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** Red flags of today that are not on the agenda yet. */
    @Transactional(readOnly = true)
    public List<RedFlag> toTake(Actor actor, List<AgendaItem> agenda) {
        List<String> taken = agenda.stream()
                .map(AgendaItem::flag)
                .filter(flag -> flag != null)
                .map(RedFlag::code)
                .toList();
        return flags.today(actor).stream()
                .filter(flag -> !taken.contains(flag.code()))
                .toList();
    }

    /** Takes red flags on the agenda, with the numbers of today; what is on it already stays. */
    public int take(Actor actor, long meeting, Collection<String> codes) {
        actor.mustHave(Permission.EDIT_RECORDS);
        meetings.withId(actor, meeting);
        List<RedFlag> wanted = flags.today(actor).stream()
                .filter(flag -> codes.contains(flag.code()))
                .toList();
        int taken = jdbc.sql("""
                        insert into agenda_item (system_id, meeting_id, flag, organisation_id, number)
                        select :system, :meeting, f.flag, f.organisation, f.number
                        from unnest(:flags::text[], :organisations::bigint[], :numbers::int[]) as f (flag, organisation, number)
                        on conflict do nothing
                        """)
                .param("system", actor.inSystem())
                .param("meeting", meeting)
                .param("flags", wanted.stream().map(flag -> flag.kind().code()).toArray(String[]::new))
                .param(
                        "organisations",
                        wanted.stream().map(RedFlag::organisation).toArray(Long[]::new))
                .param("numbers", wanted.stream().map(RedFlag::number).toArray(Integer[]::new))
                .update();
        if (taken > 0) {
            events.publishEvent(new AgendaTaken(actor, meeting, AgendaTaken.Told.of(wanted)));
        }
        return taken;
    }

    /** Puts something on the agenda that no flag shows. */
    public long add(Actor actor, long meeting, LocalizedText title) {
        actor.mustHave(Permission.EDIT_RECORDS);
        meetings.withId(actor, meeting);
        if (title.isEmpty() || MeetingTexts.isTooLong(title, MeetingTexts.LONGEST)) {
            throw new Refused("meeting.no-title", MeetingTexts.LONGEST);
        }
        long id = jdbc.sql("""
                        insert into agenda_item (system_id, meeting_id, title) values (:system, :meeting, :title::jsonb) returning id
                        """)
                .param("system", actor.inSystem())
                .param("meeting", meeting)
                .param("title", json.writeValueAsString(title))
                .query(Long.class)
                .single();
        events.publishEvent(new AgendaTaken(actor, meeting, AgendaTaken.Told.of(title)));
        return id;
    }

    /** Leaves an item out again, as long as nothing was given to anybody because of it. */
    public void leave(Actor actor, long meeting, long id) {
        actor.mustHave(Permission.EDIT_RECORDS);
        AgendaItem item = item(actor, meeting, id);
        if (!item.points().isEmpty() || !item.words().decision().isEmpty()) {
            throw new Refused("meeting.item-decided");
        }
        jdbc.sql("delete from agenda_item where id = :id").param("id", id).update();
        events.publishEvent(new AgendaLeft(actor, meeting, AgendaTaken.Told.of(item)));
    }

    /**
     * Writes an item anew, with what was decided.
     *
     * @param version the one that the actor saw
     */
    public void write(Actor actor, AgendaItem before, int version, AgendaItem.Words words) {
        actor.mustHave(Permission.EDIT_RECORDS);
        if (List.of(words.title(), words.discussion(), words.decision()).stream()
                .anyMatch(text -> MeetingTexts.isTooLong(text, MeetingTexts.LONGEST))) {
            throw new Refused("meeting.too-long", MeetingTexts.LONGEST);
        }
        int saved = jdbc.sql("""
                        update agenda_item set title = :title::jsonb, discussion = :discussion::jsonb, decision = :decision::jsonb,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                .param("title", json.writeValueAsString(words.title()))
                .param("discussion", json.writeValueAsString(words.discussion()))
                .param("decision", json.writeValueAsString(words.decision()))
                .param("id", before.id())
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new Stale(Meeting.ref(before.meeting()));
        }
        if (!before.words().equals(words)) {
            events.publishEvent(new DecisionWritten(actor, before.meeting(), before.words(), words));
        }
    }

    private AgendaItem read(ResultSet row, Map<Long, List<ActionPoint>> ofItems) throws SQLException {
        long id = row.getLong("id");
        return new AgendaItem(
                id,
                row.getLong("meeting_id"),
                flag(row),
                new AgendaItem.Words(text(row, "title"), text(row, "discussion"), text(row, "decision")),
                ofItems.getOrDefault(id, List.of()),
                row.getInt("version"));
    }

    private @Nullable RedFlag flag(ResultSet row) throws SQLException {
        String code = row.getString("flag");
        return code == null
                ? null
                : new RedFlag(
                        RedFlag.Kind.of(code).orElseThrow(),
                        row.getLong("organisation_id"),
                        text(row, "organisation"),
                        row.getInt("number"));
    }

    private LocalizedText text(ResultSet row, String column) throws SQLException {
        return json.readValue(row.getString(column), LocalizedText.class);
    }
}
