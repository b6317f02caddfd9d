package org.suivi.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.assistance.ProjectRecord.Said;
import org.suivi.assistance.ProjectRecord.Times;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.StateEvents;
import org.suivi.cooperation.StateEvents.Transition;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import tools.jackson.databind.ObjectMapper;

/** The rows of projects, and the one way in which a project goes from state to state. */
@Component
class ProjectStore {

    private static final String SELECT = """
            select p.id, p.content::text, p.state, p.level, p.recipient_said, p.provider_said, p.one_sided, p.standing,
                p.created_at, p.updated_at, p.state_since, p.completed_on, p.last_heard, p.version
            from assistance_project p where\s""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final StateEvents transitions;
    private final ProjectTexts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProjectStore(
            JdbcClient jdbc,
            ObjectMapper json,
            StateEvents transitions,
            ProjectTexts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.transitions = transitions;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** The project, if the reader may see it; else it is as if it were not there. */
    ProjectRecord find(ProjectReader reader, long id) {
        return jdbc.sql(SELECT + "p.id = :id and " + ProjectReader.sees("p"))
                .param("id", id)
                .params(reader.parameters())
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    ProjectRecord find(ProjectReader reader, long id, int version) {
        ProjectRecord record = find(reader, id);
        if (record.version() != version) {
            throw new Stale(ProjectRecord.ref(id));
        }
        return record;
    }

    /** Projects by a condition of the program's own; the reader sees no others. */
    List<ProjectRecord> where(ProjectReader reader, String condition, Map<String, Object> parameters) {
        return jdbc.sql(SELECT + condition + " and " + ProjectReader.sees("p") + " order by p.id")
                .params(parameters)
                .params(reader.parameters())
                .query(this::read)
                .list();
    }

    List<ProjectRecord> among(ProjectReader reader, List<Long> ids) {
        return ids.isEmpty() ? List.of() : where(reader, "p.id in (:ids)", Map.of("ids", ids));
    }

    /** A project for work that stands in nobody's name. */
    ProjectRecord any(long id) {
        return jdbc.sql(SELECT + "p.id = :id")
                .param("id", id)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** All projects by a condition of the program's own, for its clocks. */
    List<ProjectRecord> where(String condition, LocalDate day) {
        return jdbc.sql(SELECT + condition + " order by p.id")
                .param("day", day)
                .query(this::read)
                .list();
    }

    Optional<Long> ofMatch(String match) {
        return jdbc.sql("select id from assistance_project where match_key = :match")
                .param("match", match)
                .query(Long.class)
                .optional();
    }

    long begin(Actor actor, Project project, Level level, Said said) {
        Instant now = clock.instant();
        ProjectState first = project.origin().way().first();
        long id = with(project, jdbc.sql("""
                                insert into assistance_project (recipient_id, lead_id, need_id, match_key, origin, state, level,
                                    recipient_said, provider_said, provider_at, one_sided, completed_on, source_language, title, content, words, themes, functions,
                                    modalities, starts, ends, created_by, created_at, updated_at, state_since, last_heard)
                                values (:recipient, :lead, :need, :match, :origin, :state, :level, :saidRecipient, :saidProvider,
                                    case when :saidProvider = 'confirmed' then cast(:now as timestamptz) end, :oneSided,
                                    case when :state = 'completed' then cast(:today as date) end, :source, :title::jsonb, :content::jsonb, :words, string_to_array(:themes, ',')::int[],
                                    string_to_array(:functions, ',')::int[], string_to_array(:modalities, ',')::int[], :starts,
                                    :ends, :account, :now, :now, :now, :today)
                                returning id
                                """))
                .param("need", project.origin().need(), Types.BIGINT)
                .param("match", project.origin().match())
                .param("origin", project.origin().way().code())
                .param("state", first.code())
                .param("oneSided", said.oneSided())
                .param("level", level.rank())
                .param("saidRecipient", said.recipient())
                .param("saidProvider", said.provider())
                .param("account", actor.account())
                .param("now", Timestamp.from(now))
                .param("today", today())
                .query(Long.class)
                .single();
        writeParts(id, project);
        texts.written(actor, id, null, project);
        transitions.write(actor, ProjectRecord.ref(id), new Transition(null, first.code(), now, null, null));
        events.publishEvent(new ProjectWritten(actor, ProjectRecord.ref(id), null, project));
        return id;
    }

    /** Saves what is told now; who said what to it is said anew. */
    void save(Actor actor, ProjectRecord record, Project project, Said said) {
        int saved = with(project, jdbc.sql("""
                                update assistance_project set recipient_id = :recipient, lead_id = :lead, title = :title::jsonb,
                                    source_language = coalesce(source_language, :source),
                                    content = :content::jsonb, words = :words, themes = string_to_array(:themes, ',')::int[],
                                    functions = string_to_array(:functions, ',')::int[],
                                    modalities = string_to_array(:modalities, ',')::int[], starts = :starts, ends = :ends,
                                    recipient_said = :saidRecipient, provider_said = :saidProvider, one_sided = :oneSided,
                                    provider_at = case when :saidProvider <> 'confirmed' then null
                                        when provider_said = 'confirmed' then provider_at else cast(:now as timestamptz) end,
                                    updated_at = :now, version = version + 1
                                where id = :id and version = :version
                                """))
                .param("saidRecipient", said.recipient())
                .param("saidProvider", said.provider())
                .param("oneSided", said.oneSided())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", record.id())
                .param("version", record.version())
                .update();
        if (saved == 0) {
            throw new Stale(ProjectRecord.ref(record.id()));
        }
        writeParts(record.id(), project);
        if (!project.equals(record.project())) {
            texts.written(actor, record.id(), record.project(), project);
            events.publishEvent(new ProjectWritten(actor, ProjectRecord.ref(record.id()), record.project(), project));
        }
    }

    private void writeParts(long id, Project project) {
        jdbc.sql("delete from project_party where project_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into project_party (project_id, party_id, role)
                        select :id, part.party, part.role
                        from unnest(string_to_array(:parties, ',')::bigint[], string_to_array(:roles, ',')) as part(party, role)
                        """)
                .param("id", id)
                .param(
                        "parties",
                        project.parts().stream()
                                .map(part -> String.valueOf(part.party()))
                                .collect(Collectors.joining(",")))
                .param(
                        "roles",
                        project.parts().stream().map(part -> part.role().code()).collect(Collectors.joining(",")))
                .update();
    }

    /** Brings it from one state to another that its table allows; who may do so was asked before. */
    void move(Actor actor, ProjectRecord record, ProjectState to, @Nullable String note) {
        if (!record.state().next().containsKey(to)) {
            throw new Refused("house.move-not-allowed");
        }
        Instant now = clock.instant();
        int moved = jdbc.sql("""
                        update assistance_project set state = :to, state_since = :now, last_heard = :today,
                            completed_on = case when :to = 'completed' then coalesce((content -> 'when' ->> 'to')::date, :today)
                                else completed_on end, version = version + 1
                        where id = :id and state = :from
                        """)
                .param("to", to.code())
                .param("now", Timestamp.from(now))
                .param("today", today())
                .param("id", record.id())
                .param("from", record.state().code())
                .update();
        String from = record.state().code();
        transitions.moved(
                moved,
                new Transition(from, to.code(), now, null, kept(note)),
                new ProjectMoved(actor, ProjectRecord.ref(record.id()), from, to.code()));
    }

    /** Writes into the way of the project what was said without that it moved. */
    void note(Actor actor, ProjectRecord record, ProjectState now, @Nullable String reason, @Nullable String note) {
        transitions.write(
                actor,
                ProjectRecord.ref(record.id()),
                new Transition(record.state().code(), now.code(), clock.instant(), reason, kept(note)));
    }

    private static @Nullable String kept(@Nullable String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }

    void answered(Actor actor, ProjectRecord record, String word) {
        String before = record.said().standing().code();
        events.publishEvent(new ProjectAnswered(actor, ProjectRecord.ref(record.id()), before, word));
    }

    void show(Actor actor, ProjectRecord record, Level level) {
        jdbc.sql(
                        "update assistance_project set level = :level, updated_at = :now, version = version + 1 where id = :id")
                .param("level", level.rank())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", record.id())
                .update();
        events.publishEvent(new ProjectShown(
                actor, ProjectRecord.ref(record.id()), record.level().code(), level.code()));
    }

    void heard(Actor actor, ProjectRecord record) {
        jdbc.sql("update assistance_project set last_heard = :today, version = version + 1 where id = :id")
                .param("today", today())
                .param("id", record.id())
                .update();
        events.publishEvent(new ProjectHeard(
                actor, ProjectRecord.ref(record.id()), record.times().heard(), today()));
    }

    /** Whoever keeps what it read of it reads it again: how its words came about was said anew. */
    void renew(long id) {
        jdbc.sql("update assistance_project set updated_at = :now, version = version + 1 where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private JdbcClient.StatementSpec with(Project project, JdbcClient.StatementSpec statement) {
        return statement
                .param("recipient", project.recipient())
                .param("lead", project.origin().lead(), Types.BIGINT)
                .param("title", json.writeValueAsString(project.words().title()))
                .param("source", ProjectTexts.source(project))
                .param("content", json.writeValueAsString(project))
                .param("words", project.searched())
                .param("themes", joined(project.what().themes()))
                .param("functions", joined(project.what().functions()))
                .param("modalities", joined(project.what().modalities()))
                .param("starts", project.when().starts(), Types.DATE)
                .param("ends", project.when().ends(), Types.DATE);
    }

    private static String joined(Collection<Integer> keys) {
        return keys.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private ProjectRecord read(ResultSet row, int index) throws SQLException {
        return new ProjectRecord(
                row.getLong("id"),
                json.readValue(row.getString("content"), Project.class),
                ProjectState.of(row.getString("state")).orElseThrow(),
                Level.of(row.getInt("level")),
                new Said(
                        row.getString("recipient_said"),
                        row.getString("provider_said"),
                        row.getString("one_sided"),
                        Standing.of(row.getString("standing"))),
                new Times(
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("updated_at").toInstant(),
                        row.getTimestamp("state_since").toInstant(),
                        row.getObject("completed_on", LocalDate.class),
                        row.getObject("last_heard", LocalDate.class)),
                row.getInt("version"));
    }
}
