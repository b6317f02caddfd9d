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
import java.util.Optional;
import java.util.Set;
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
            r.open_since, r.last_confirmed, r.expires_on, r.content::text, r.version, r.updated_at
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

    /** The same, which nobody else changes until this is done. */
    HouseRecord locked(long id) {
        jdbc.sql("select id from assistance_record where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return any(id);
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
        translations.written(actor, id, null, said);
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
        translations.written(actor, record.id(), record.content(), said);
        Object before = json.readValue(record.content(), content.getClass());
        events.publishEvent(new AssistanceWritten(actor, record.entity().ref(record.id()), before, content));
    }

    /** Keeps what is said of a record beside its words, which does not say that it still holds. */
    void note(Actor actor, HouseRecord record, Object content) {
        int saved = jdbc.sql("""
                        update assistance_record set content = :content::jsonb, updated_at = :now, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("content", json.writeValueAsString(content))
                .param("now", Timestamp.from(clock.instant()))
                .param("id", record.id())
                .param("version", record.version())
                .update();
        if (saved == 0) {
            throw new Stale(record.entity().ref(record.id()));
        }
        Object before = json.readValue(record.content(), content.getClass());
        events.publishEvent(new AssistanceWritten(actor, record.entity().ref(record.id()), before, content));
    }

    /** Saves what others were shown already. */
    void amend(Actor actor, HouseRecord record, int version, Facts facts, Object content) {
        boolean isOther = isOther(record, content);
        save(actor, record, version, facts, content);
        if (isOther) {
            events.publishEvent(new RecordAmended(record.entity(), record.id()));
        }
    }

    /** Whether this says something else than the record, and not only in other languages than the one it was written in. */
    boolean isOther(HouseRecord record, Object content) {
        Language source = source(record);
        return !translations
                .original(record.content(), source)
                .equals(translations.original(json.writeValueAsString(content), source));
    }

    /** The language that it was written in; that of the program where it has no words yet. */
    Language source(HouseRecord record) {
        return translations.source(record.id());
    }

    /** Marks a need of which the desk looked through another text, or takes the mark away. */
    void mark(HouseRecord record, boolean isAmended) {
        jdbc.sql("update assistance_record set amended_at = :at, version = version + 1 where id = :id")
                .param("at", isAmended ? Timestamp.from(clock.instant()) : null, Types.TIMESTAMP)
                .param("id", record.id())
                .update();
    }

    /** Since when it says something else than the desk looked through. */
    Optional<Instant> amended(HouseRecord record) {
        return jdbc.sql("select amended_at from assistance_record where id = :id and amended_at is not null")
                .param("id", record.id())
                .query((row, index) -> row.getTimestamp("amended_at").toInstant())
                .optional();
    }

    /** The parties that a record is shared with by name. */
    List<Long> named(long id) {
        return jdbc.sql("select party_id from assistance_named where record_id = :id order by party_id")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    /** Says who may see it, and which parties by name. Its state may protect it more. */
    void show(Actor actor, HouseRecord record, Level level, Set<Long> named) {
        var before = new Shown(record.level().code(), named(record.id()));
        jdbc.sql("update assistance_record set level = :level, reach = :reach, updated_at = :now, version = version + 1"
                        + " where id = :id")
                .param("level", level.rank())
                .param("now", Timestamp.from(clock.instant()))
                .param("reach", level.atLeast(record.state().floor()).rank())
                .param("id", record.id())
                .update();
        jdbc.sql("delete from assistance_named where record_id = :id")
                .param("id", record.id())
                .update();
        jdbc.sql("""
                        insert into assistance_named (record_id, party_id)
                        select :id, unnest(string_to_array(:parties, ',')::bigint[])
                        """)
                .param("id", record.id())
                .param("parties", named.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .update();
        var after = new Shown(level.code(), named(record.id()));
        events.publishEvent(new AssistanceWritten(actor, record.entity().ref(record.id()), before, after));
    }

    /** Who sees a record, as the log keeps it. */
    private record Shown(String level, List<Long> named) {}

    /**
     * Refuses what the table of the states does not allow, or not this reader. A need that help was agreed for held until that day; if it
     * is open again, its clocks begin anew.
     */
    public void move(Reader reader, HouseRecord record, RecordState to, Why why) {
        record.mustBeMovable(reader, to);
        Instant now = clock.instant();
        int moved = jdbc.sql("""
                        update assistance_record set state = :to, reach = :reach, state_since = :now, version = version + 1,
                            submitted_at = case when :to = 'submitted' then :now else submitted_at end,
                            opened_at = case when :to in ('open', 'active', 'shared') then coalesce(opened_at, :now) else opened_at end,
                            open_since = case when :to not in ('open', 'active', 'shared') then open_since
                                when :from in ('unmet-escalated', 'stale', 'matched', 'in-delivery') then :now
                                else coalesce(open_since, :now) end,
                            last_confirmed = case when :to = 'open' and :from in ('matched', 'in-delivery') then :today
                                else last_confirmed end
                        where id = :id and state = :from
                        """)
                .param("to", to.code())
                .param("reach", record.level().atLeast(to.floor()).rank())
                .param("now", Timestamp.from(now))
                .param("today", today())
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

    /** Keeps how much is left of an offer; that is counted here and confirms nothing. */
    void count(HouseRecord record, int before, int after, Offer offer) {
        jdbc.sql("update assistance_record set remaining = :remaining, content = :content::jsonb, version = version + 1"
                        + " where id = :id")
                .param("remaining", after)
                .param("content", json.writeValueAsString(offer))
                .param("id", record.id())
                .update();
        events.publishEvent(
                new CapacityCounted(Actor.suivi(null), record.entity().ref(record.id()), before, after));
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
                        instant(row, "open_since"),
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
