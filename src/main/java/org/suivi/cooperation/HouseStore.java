package org.suivi.cooperation;

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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.HouseRecord.Times;
import org.suivi.cooperation.StateEvents.Transition;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Stale;
import tools.jackson.databind.ObjectMapper;

/** The rows of all records, and the one way in which a record goes from state to state. */
@Component
public class HouseStore {

    static final String COLUMNS = """
            r.id, r.entity, r.party_id, r.state, r.level, r.created_at, r.state_since, r.submitted_at, r.opened_at,
            r.last_confirmed, r.expires_on, r.content::text, r.version, r.updated_at
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final StateEvents transitions;
    private final TranslationNotes translations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HouseStore(
            JdbcClient jdbc,
            ObjectMapper json,
            StateEvents transitions,
            TranslationNotes translations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.transitions = transitions;
        this.translations = translations;
        this.events = events;
        this.clock = clock;
    }

    /** The record, if the reader may see it; else it is as if it were not there. */
    public HouseRecord find(Reader reader, Entity entity, long id) {
        return jdbc.sql("select " + COLUMNS + " from assistance_record r where r.id = :id and r.entity = :entity and "
                        + Reader.sees("r"))
                .param("id", id)
                .param("entity", entity.code())
                .params(reader.parameters())
                .query(HouseStore::read)
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** All records of the parties that the reader acts for. */
    public List<HouseRecord> ownOf(Reader reader, Entity entity) {
        return jdbc.sql("select " + COLUMNS
                        + " from assistance_record r where r.entity = :entity and r.party_id in (:own)"
                        + " and :rank >= 0 order by r.id")
                .param("entity", entity.code())
                .params(reader.parameters())
                .query(HouseStore::read)
                .list();
    }

    /** A record for work that stands in nobody's name. */
    public HouseRecord any(long id) {
        return jdbc.sql("select " + COLUMNS + " from assistance_record r where r.id = :id")
                .param("id", id)
                .query(HouseStore::read)
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** Those among some records that everybody may read. */
    List<HouseRecord> publicAmong(Collection<Long> ids) {
        return jdbc.sql("select " + COLUMNS + " from assistance_record r where r.reach = 0"
                        + " and r.id = any(string_to_array(:ids, ',')::bigint[]) order by r.id")
                .param("ids", ids.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .query(HouseStore::read)
                .list();
    }

    /** Records by a condition of the program's own, for its clocks. */
    List<HouseRecord> where(String condition, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + " from assistance_record r where " + condition + " order by r.id")
                .param("day", day)
                .query(HouseStore::read)
                .list();
    }

    public long begin(Actor actor, Entity entity, long party, Facts facts, Object content) {
        RecordState draft = entity.state("draft");
        Instant now = clock.instant();
        String said = json.writeValueAsString(content);
        long id = with(facts, jdbc.sql("""
                                insert into assistance_record (entity, party_id, state, level, reach, title, content, words,
                                    themes, functions, modalities, languages, countries, earliest, latest, remaining, expires_on, specificity,
                                    source_language, created_by, created_at, updated_at, state_since, last_confirmed)
                                values (:entity, :party, :state, :level, :reach, :title::jsonb, :content::jsonb, :words,
                                    string_to_array(:themes, ',')::int[], string_to_array(:functions, ',')::int[],
                                    string_to_array(:modalities, ',')::int[], string_to_array(:languages, ','),
                                    string_to_array(:countries, ','),
                                    :earliest, :latest, :remaining, :expires, :specificity,
                                    coalesce(:content::jsonb #>> '{terms,source}', :source),
                                    :account, :now, :now, :now, :today)
                                returning id
                                """))
                .param("entity", entity.code())
                .param("party", party)
                .param("state", draft.code())
                .param("level", entity.usual().rank())
                .param("reach", entity.usual().atLeast(draft.floor()).rank())
                .param("content", said)
                .param(
                        "specificity",
                        content instanceof Need need ? Specificity.of(need).score() : null,
                        Types.SMALLINT)
                .param("account", actor.account())
                .param("now", Timestamp.from(now))
                .param("today", now.atOffset(ZoneOffset.UTC).toLocalDate())
                .query(Long.class)
                .single();
        noteTranslations(actor, id, null, said);
        transitions.write(actor, entity.ref(id), new Transition(null, draft.code(), now, null, null));
        events.publishEvent(new AssistanceWritten(actor, entity.ref(id), null, content));
        return id;
    }

    /** What a record says. */
    <T> T said(HouseRecord record, Class<T> type) {
        return json.readValue(record.content(), type);
    }

    public void save(Actor actor, HouseRecord record, int version, Facts facts, Object content) {
        String said = json.writeValueAsString(content);
        int saved = with(facts, jdbc.sql("""
                                update assistance_record set title = :title::jsonb, content = :content::jsonb, words = :words,
                                    themes = string_to_array(:themes, ',')::int[],
                                    functions = string_to_array(:functions, ',')::int[],
                                    modalities = string_to_array(:modalities, ',')::int[],
                                    languages = string_to_array(:languages, ','),
                                    source_language = coalesce(:content::jsonb #>> '{terms,source}', source_language, :source),
                                    countries = string_to_array(:countries, ','), earliest = :earliest, latest = :latest,
                                    remaining = :remaining, expires_on = :expires, specificity = :specificity, updated_at = :now, last_confirmed = :today,
                                    version = version + 1
                                where id = :id and version = :version
                                """))
                .param("content", said)
                .param(
                        "specificity",
                        content instanceof Need need ? Specificity.of(need).score() : null,
                        Types.SMALLINT)
                .param("now", Timestamp.from(clock.instant()))
                .param("today", today())
                .param("id", record.id())
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new Stale(record.entity().ref(record.id()));
        }
        noteTranslations(actor, record.id(), record.content(), said);
        Object before = json.readValue(record.content(), content.getClass());
        events.publishEvent(new AssistanceWritten(actor, record.entity().ref(record.id()), before, content));
    }

    private void noteTranslations(Actor actor, long id, @Nullable String before, String said) {
        Language source = translations.sources(List.of(id)).get(id);
        if (source != null) {
            translations.written(actor, id, source, before, said);
        }
    }

    /** Says who may see it. Its state may protect it more. */
    public void show(Actor actor, HouseRecord record, Level level) {
        jdbc.sql("update assistance_record set level = :level, reach = :reach, updated_at = :now, version = version + 1"
                        + " where id = :id")
                .param("level", level.rank())
                .param("now", Timestamp.from(clock.instant()))
                .param("reach", level.atLeast(record.state().floor()).rank())
                .param("id", record.id())
                .update();
        events.publishEvent(new AssistanceWritten(
                actor, record.entity().ref(record.id()), record.level().code(), level.code()));
    }

    /** Refuses what the table of the states does not allow, or not this reader. */
    public void move(Reader reader, HouseRecord record, RecordState to, Why why) {
        record.mustBeMovable(reader, to);
        Instant now = clock.instant();
        int moved = jdbc.sql("""
                        update assistance_record set state = :to, reach = :reach, state_since = :now, version = version + 1,
                            submitted_at = case when :to = 'submitted' then :now else submitted_at end,
                            opened_at = case when :to not in ('open', 'active', 'shared') then opened_at
                                when :from in ('unmet-escalated', 'stale') then :now else coalesce(opened_at, :now) end
                        where id = :id and state = :from
                        """)
                .param("to", to.code())
                .param("reach", record.level().atLeast(to.floor()).rank())
                .param("now", Timestamp.from(now))
                .param("id", record.id())
                .param("from", record.state().code())
                .update();
        String from = record.state().code();
        transitions.moved(
                moved,
                new Transition(from, to.code(), now, why.reason(), why.note()),
                new AssistanceMoved(reader.actor(), record.entity().ref(record.id()), from, to.code()));
    }

    /** Why something moves: a code of a vocabulary, and words. */
    public record Why(@Nullable String reason, @Nullable String note) {

        public static final Why NONE = new Why(null, null);

        public Why {
            note = note == null || note.isBlank() ? null : note.strip();
        }
    }

    public void confirm(Actor actor, HouseRecord record) {
        jdbc.sql("update assistance_record set last_confirmed = :today, version = version + 1 where id = :id")
                .param("today", today())
                .param("id", record.id())
                .update();
        events.publishEvent(new AssistanceConfirmed(
                actor, record.entity().ref(record.id()), record.times().confirmed(), today()));
    }

    /** Whoever keeps what it read of it reads it again: how its words came about was said anew. */
    void renew(long id) {
        jdbc.sql("update assistance_record set version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private JdbcClient.StatementSpec with(Facts facts, JdbcClient.StatementSpec statement) {
        return statement
                .param("title", json.writeValueAsString(facts.title()))
                .param("source", code(TranslationNotes.sourceOf(facts.title())))
                .param("words", facts.words())
                .param("themes", joined(facts.themes()))
                .param("functions", joined(facts.functions()))
                .param("modalities", joined(facts.modalities()))
                .param(
                        "languages",
                        facts.languages().stream().map(Language::code).collect(Collectors.joining(",")))
                .param("countries", String.join(",", facts.countries()))
                .param("earliest", facts.window().earliest(), Types.DATE)
                .param("latest", facts.window().latest(), Types.DATE)
                .param("expires", facts.window().expires(), Types.DATE)
                .param("remaining", facts.remaining(), Types.INTEGER);
    }

    private static @Nullable String code(@Nullable Language language) {
        return language == null ? null : language.code();
    }

    private static String joined(Collection<Integer> keys) {
        return keys.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static HouseRecord read(ResultSet row, int index) throws SQLException {
        Entity entity = Entity.valueOf(RecordState.constant(row.getString("entity")));
        return new HouseRecord(
                row.getLong("id"),
                entity,
                row.getLong("party_id"),
                entity.state(row.getString("state")),
                Level.of(row.getInt("level")),
                new Times(
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("updated_at").toInstant(),
                        row.getTimestamp("state_since").toInstant(),
                        instant(row, "submitted_at"),
                        instant(row, "opened_at"),
                        row.getObject("last_confirmed", LocalDate.class),
                        row.getObject("expires_on", LocalDate.class)),
                row.getString("content"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
