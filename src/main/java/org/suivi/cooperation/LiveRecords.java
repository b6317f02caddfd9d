package org.suivi.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * The front door for what matches needs with offers: it is told of all that is live, whoever may see it, and has to ask {@link
 * HouseList} before it shows any of it to somebody.
 */
@Service
@Transactional(readOnly = true)
public class LiveRecords {

    private static final String LIVE = """
            (r.entity = 'need' and r.state in ('open', 'in-matching', 'unmet-escalated')
                or r.entity = 'offer' and r.state = 'active' and (r.expires_on is null or r.expires_on >= :day))
            and not exists (select 1 from party_silent silent where silent.party_id = r.party_id)
            """;
    private static final String NAMED = """
            , array(select n.party_id from assistance_named n where n.record_id = r.id) as named, r.source_language,
                array(select t.field || ' ' || t.language from house_translation t
                    where t.record_id = r.id and t.status <> 'machine') as reviewed
            """;
    private static final String SINCE = "select " + HouseStore.COLUMNS + NAMED + """
            , known_id, r.id is null as is_gone
            from (select * from assistance_record r where %s) as r
                full join unnest(string_to_array(:ids, ',')::bigint[], string_to_array(:versions, ',')::int[])
                    as known(known_id, known_version) on known_id = r.id
            where r.id is null or known_id is null or known_version <> r.version
            """.formatted(LIVE);

    private static final String TOLD = "select r.id, r.party_id, r.level, r.last_confirmed" + NAMED + """
            , r.themes, r.functions, r.languages,
                array(select distinct (link ->> 'system') || '/' || (link ->> 'kind') || '/' || (link ->> 'id')
                    from jsonb_array_elements(coalesce(r.content #> '{terms,links}', r.content -> 'links')) as link) as links,
                jsonb_strip_nulls(jsonb_build_object('title', r.title, 'challenge', r.content #> '{words,challenge}',
                    'action', r.content #> '{words,action}', 'result', r.content #> '{words,result}',
                    'text', r.content -> 'text', 'tried', r.content -> 'tried'))::text as words
            from assistance_record r
            where r.entity = :entity and r.state in (:shown)
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final HouseStore store;

    LiveRecords(JdbcClient jdbc, ObjectMapper json, HouseStore store) {
        this.jdbc = jdbc;
        this.json = json;
        this.store = store;
    }

    /**
     * What worked somewhere, or what stands in the way, as far as matching asks.
     *
     * @param words all that is told, in its own language and in reviewed translations
     * @param named the parties it is shared with by name
     */
    public record Told(
            long id, long party, About about, LocalizedText words, LocalDate confirmed, Level level, Set<Long> named) {

        public Told {
            named = Set.copyOf(named);
        }

        /**
         * What it is about.
         *
         * @param links recommendations and actions it serves, "svn/recommendation/12"
         */
        public record About(
                List<Integer> themes, List<Integer> functions, List<Language> languages, Set<String> links) {

            public About {
                themes = List.copyOf(themes);
                functions = List.copyOf(functions);
                languages = List.copyOf(languages);
                links = Set.copyOf(links);
            }
        }
    }

    /** All practices that people other than their owners are meant to use now. */
    public List<Told> practices() {
        return told(
                Entity.PRACTICE,
                Arrays.stream(PracticeState.values())
                        .filter(PracticeState::isShown)
                        .toList());
    }

    /** All challenges that are shared now, whoever may see them. */
    public List<Told> challenges() {
        return told(Entity.CHALLENGE, List.of(ChallengeState.SHARED));
    }

    private List<Told> told(Entity entity, List<? extends RecordState> shown) {
        return jdbc.sql(TOLD)
                .param("entity", entity.code())
                .param("shown", shown.stream().map(RecordState::code).toList())
                .query((row, index) -> new Told(
                        row.getLong("id"),
                        row.getLong("party_id"),
                        new Told.About(
                                List.of((Integer[]) row.getArray("themes").getArray()),
                                List.of((Integer[]) row.getArray("functions").getArray()),
                                Arrays.stream((String[])
                                                row.getArray("languages").getArray())
                                        .flatMap(code -> Language.of(code).stream())
                                        .toList(),
                                Set.of((String[]) row.getArray("links").getArray())),
                        words(row),
                        row.getObject("last_confirmed", LocalDate.class),
                        Level.of(row.getInt("level")),
                        named(row)))
                .list();
    }

    private LocalizedText words(ResultSet row) throws SQLException {
        Reviewed reviewed = reviewed(row);
        return LocalizedText.joined(
                json
                        .readValue(row.getString("words"), new TypeReference<Map<String, LocalizedText>>() {})
                        .entrySet()
                        .stream()
                        .map(field -> reviewed.of(field.getKey(), field.getValue()))
                        .toArray(LocalizedText[]::new));
    }

    /** What is new or other than known, and what is no longer live. */
    public record News(List<LiveRecord> changed, Set<Long> gone) {

        public News {
            changed = List.copyOf(changed);
            gone = Set.copyOf(gone);
        }
    }

    /** What changed since these versions were read, in one statement. */
    public News since(Map<Long, Integer> known) {
        List<LiveRecord> changed = new ArrayList<>();
        Set<Long> gone = new HashSet<>();
        List<Map.Entry<Long, Integer>> entries = List.copyOf(known.entrySet());
        jdbc.sql(SINCE)
                .param("day", store.today())
                .param("ids", joined(entries.stream().map(Map.Entry::getKey).toList()))
                .param(
                        "versions",
                        joined(entries.stream().map(Map.Entry::getValue).toList()))
                .query(row -> {
                    if (row.getBoolean("is_gone")) {
                        gone.add(row.getLong("known_id"));
                    } else {
                        changed.add(live(row, 0));
                    }
                });
        return new News(changed, gone);
    }

    /** One of them as it is this moment; empty once it is not live any more. */
    public Optional<LiveRecord> one(Entity entity, long id) {
        return jdbc.sql("select " + HouseStore.COLUMNS + NAMED
                        + " from assistance_record r where r.id = :id and r.entity = :entity and " + LIVE)
                .param("id", id)
                .param("entity", entity.code())
                .param("day", store.today())
                .query(LiveRecords::live)
                .optional();
    }

    public Need need(HouseRecord record) {
        return store.said(record, Need.class);
    }

    public Offer offer(HouseRecord record) {
        return store.said(record, Offer.class);
    }

    private static LiveRecord live(ResultSet row, int index) throws SQLException {
        return new LiveRecord(HouseStore.read(row, index), named(row), reviewed(row));
    }

    private static Reviewed reviewed(ResultSet row) throws SQLException {
        String source = row.getString("source_language");
        return new Reviewed(source == null ? null : Language.of(source).orElseThrow(), Set.of((String[])
                row.getArray("reviewed").getArray()));
    }

    private static Set<Long> named(ResultSet row) throws SQLException {
        return Set.of((Long[]) row.getArray("named").getArray());
    }

    private static String joined(Collection<?> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
