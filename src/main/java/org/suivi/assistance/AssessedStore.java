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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.assistance.AssessmentRecord.Answers;
import org.suivi.assistance.AssessmentRecord.Publish;
import org.suivi.cooperation.HouseList.Slice;
import org.suivi.cooperation.StateEvents;
import org.suivi.cooperation.StateEvents.Transition;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import tools.jackson.databind.ObjectMapper;

/** The rows of assessments. */
@Component
class AssessedStore {

    private static final String SELECT = """
            select a.id, a.project_id, a.phase, a.side, a.party_id, a.state, a.publish, a.content::text, a.quote::text,
                a.reply::text, a.opened_on, a.final_on, a.version
            from project_assessment a where\s""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final StateEvents transitions;
    private final ProjectTexts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssessedStore(
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

    List<AssessmentRecord> of(long project) {
        return jdbc.sql(SELECT + "a.project_id = :project order by a.phase, a.side desc, a.id")
                .param("project", project)
                .query(this::read)
                .list();
    }

    /** Those on some projects, whoever may see them. */
    List<AssessmentRecord> on(Collection<Long> projects) {
        return projects.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "a.project_id in (:projects) order by a.phase, a.side desc, a.id")
                        .param("projects", projects)
                        .query(this::read)
                        .list();
    }

    Optional<AssessmentRecord> of(long project, Phase phase, Side side, long party) {
        return of(project).stream()
                .filter(each -> each.phase() == phase && each.side() == side && each.party() == party)
                .findFirst();
    }

    /** Those of all projects that the reader sees, the newest first; a project that changed may let hear what was silent. */
    List<AssessmentRecord> slice(ProjectReader reader, Slice slice) {
        return jdbc.sql(SELECT + """
                        a.id < :before and exists (select 1 from assistance_project p where p.id = a.project_id
                            and greatest(a.updated_at, p.updated_at) >= :since and\s""" + ProjectReader.sees("p") + ") order by a.id desc limit :size")
                .params(reader.parameters())
                .params(slice.parameters())
                .query(this::read)
                .list();
    }

    /** Those of some, whoever may see them. */
    List<AssessmentRecord> among(Collection<Long> ids) {
        return jdbc.sql(SELECT + "a.id in (:ids)")
                .param("ids", ids)
                .query(this::read)
                .list();
    }

    /** Those by a condition of the program's own, for its clocks. */
    List<AssessmentRecord> where(String condition, LocalDate day) {
        return jdbc.sql(SELECT + condition + " order by a.id")
                .param("day", day)
                .query(this::read)
                .list();
    }

    /** Expects the recipient's word; once for each phase. */
    void open(ProjectRecord project, Phase phase, LocalDate today) {
        add(Actor.suivi(null), project, phase, Side.RECIPIENT, project.project().recipient(), today);
    }

    long add(Actor actor, ProjectRecord project, Phase phase, Side side, long party, LocalDate today) {
        Instant now = clock.instant();
        Optional<Long> added = jdbc.sql("""
                        insert into project_assessment (project_id, phase, side, party_id, state, publish, content, opened_on,
                            updated_at)
                        values (:project, :phase, :side, :party, 'open', 'aggregate', :content::jsonb, :today, :now)
                        on conflict do nothing returning id
                        """)
                .param("project", project.id())
                .param("phase", phase.code())
                .param("side", side.code())
                .param("party", party)
                .param("content", json.writeValueAsString(Assessed.EMPTY))
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
        added.ifPresent(id -> transitions.write(
                actor, AssessmentRecord.ref(id), new Transition(null, AssessmentState.OPEN.code(), now, null, null)));
        return added.orElse(0L);
    }

    void save(Actor actor, AssessmentRecord record, int version, Assessed said, Publish publish) {
        int saved = jdbc.sql("""
                        update project_assessment set content = :content::jsonb, publish = :publish, updated_at = :now,
                            source_language = coalesce(source_language, :source), version = version + 1
                        where id = :id and version = :version
                        """)
                .param("content", json.writeValueAsString(said))
                .param("source", ProjectTexts.source(said))
                .param("publish", publish.code())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", record.id())
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new Stale(AssessmentRecord.ref(record.id()));
        }
        texts.written(actor, record.id(), record.said(), said);
        events.publishEvent(new AssessmentWritten(actor, AssessmentRecord.ref(record.id()), record.said(), said));
    }

    void answer(Actor actor, AssessmentRecord record, Answers answers) {
        jdbc.sql("""
                        update project_assessment set quote = :quote::jsonb, reply = :reply::jsonb, updated_at = :now,
                            version = version + 1
                        where id = :id
                        """)
                .param("quote", json.writeValueAsString(answers.quote()), Types.VARCHAR)
                .param("reply", json.writeValueAsString(answers.reply()), Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", record.id())
                .update();
        events.publishEvent(new AssessmentWritten(actor, AssessmentRecord.ref(record.id()), record.answers(), answers));
    }

    void move(Actor actor, AssessmentRecord record, AssessmentState to, @Nullable String note) {
        if (!record.state().next().contains(to)) {
            throw new Refused("house.move-not-allowed");
        }
        Instant now = clock.instant();
        int moved = jdbc.sql("""
                        update project_assessment set state = :to, updated_at = :now, version = version + 1,
                            final_on = case when :to in ('recipient-final', 'waived') then :today else final_on end
                        where id = :id and state = :from
                        """)
                .param("to", to.code())
                .param("now", Timestamp.from(now))
                .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .param("id", record.id())
                .param("from", record.state().code())
                .update();
        String from = record.state().code();
        transitions.moved(
                moved,
                new Transition(from, to.code(), now, null, note),
                new AssessmentMoved(actor, AssessmentRecord.ref(record.id()), from, to.code()));
    }

    private AssessmentRecord read(ResultSet row, int index) throws SQLException {
        return new AssessmentRecord(
                row.getLong("id"),
                row.getLong("project_id"),
                Phase.of(row.getString("phase")).orElseThrow(),
                Side.valueOf(row.getString("side").toUpperCase(Locale.ROOT)),
                row.getLong("party_id"),
                AssessmentState.of(row.getString("state")),
                Publish.of(row.getString("publish")).orElseThrow(),
                json.readValue(row.getString("content"), Assessed.class),
                new Answers(text(row.getString("quote")), text(row.getString("reply"))),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("final_on", LocalDate.class),
                row.getInt("version"));
    }

    private LocalizedText text(@Nullable String value) {
        return value == null ? LocalizedText.EMPTY : json.readValue(value, LocalizedText.class);
    }
}
