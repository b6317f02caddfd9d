package org.suivi.cooperation;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.StateEvents.Transition;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Stale;
import tools.jackson.databind.ObjectMapper;

/** What the rows of all records say: written, changed, and known by the language that it was written in. */
@Component
public class TextStore {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final StateEvents transitions;
    private final TranslationNotes translations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TextStore(
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

    private LocalDate today() {
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
}
