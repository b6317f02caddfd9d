package org.suivi.recommendations;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.mechanisms.State;
import org.suivi.search.Passage;
import org.suivi.search.SearchKey;
import org.suivi.search.SearchSource;
import org.suivi.search.Searchable;
import org.suivi.search.SortKeys;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Visibility;
import tools.jackson.databind.ObjectMapper;

/** Makes the document of each recommendation that the index finds it by. */
@Component
class RecommendationDocuments implements SearchSource {

    static final String KIND = "recommendation";
    private static final int LONGEST_ON_CARD = 420;
    private static final int TITLE_WEIGHT = 3;
    private static final int PORTION = 2_000;

    private static final List<Visibility> READERS = List.of(Visibility.PUBLIC, Visibility.INTERNAL);

    private static final String SELECT = """
            select r.id, r.system_id, r.address, r.number, r.kind, r.cycle, r.session, r.year, r.texts::text as texts,
                r.title::text as title, r.summary::text as summary, r.position, r.action_category, r.visibility,
                d.symbol, m.code as mechanism, m.type,
                array(select state_id from recommending_state where recommendation_id = r.id) as states,
                array(select term_id from recommendation_tag where recommendation_id = r.id and source <> 'suggested')
                    as terms,
                array(select c.code from cluster_member join cluster c on c.id = cluster_id
                      where recommendation_id = r.id) as clusters
            from recommendation r join document d on d.id = r.document_id join mechanism m on m.id = r.mechanism_id
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Codes codes;
    private final FollowUpFacts followUp;

    RecommendationDocuments(JdbcClient jdbc, ObjectMapper json, Codes codes, FollowUpFacts followUp) {
        this.jdbc = jdbc;
        this.json = json;
        this.codes = codes;
        this.followUp = followUp;
    }

    @Override
    public Stream<Searchable> all() {
        return stream(SELECT + " order by r.id", Map.of());
    }

    @Override
    public Stream<Searchable> changedSince(Instant moment) {
        return stream(SELECT + """
                        where r.changed_at >= :moment or r.id in (
                            select recommendation_id from followed_recommendation where changed_at >= :moment)
                        """, Map.of("moment", moment.atOffset(ZoneOffset.UTC)));
    }

    /** The documents of one import. */
    Stream<Searchable> ofImport(long importId) {
        return stream(SELECT + " where r.import_id = :import order by r.id", Map.of("import", importId));
    }

    List<Searchable> of(Collection<Long> ids) {
        try (Stream<Searchable> documents = stream(SELECT + " where r.id in (:ids)", Map.of("ids", ids))) {
            return documents.toList();
        }
    }

    private Stream<Searchable> stream(String sql, Map<String, ?> parameters) {
        Codes.Snapshot known = codes.now();
        Stream<Searchable> rows = jdbc
                .sql(sql)
                .withFetchSize(PORTION)
                .params(parameters)
                .query((row, index) -> document(row, known))
                .stream();
        var documents = new Followed(rows.iterator());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(documents, Spliterator.ORDERED), false)
                .onClose(rows::close);
    }

    /** The documents with what follows the recommendations up, which is asked for a portion of them at a time. */
    private final class Followed implements Iterator<Searchable> {

        private final Iterator<Searchable> rows;
        private Iterator<Searchable> portion = List.<Searchable>of().iterator();

        Followed(Iterator<Searchable> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return portion.hasNext() || rows.hasNext();
        }

        @Override
        public Searchable next() {
            if (!portion.hasNext()) {
                List<Searchable> next = new ArrayList<>();
                while (next.size() < PORTION && rows.hasNext()) {
                    next.add(rows.next());
                }
                portion = followed(next).iterator();
            }
            return portion.next();
        }
    }

    private List<Searchable> followed(List<Searchable> documents) {
        List<Long> ids = documents.stream().map(document -> document.key().id()).toList();
        Map<Visibility, Map<Long, Map<Facet, List<String>>>> facts = new EnumMap<>(Visibility.class);
        for (Visibility readers : READERS) {
            facts.put(readers, followUp.of(ids, readers));
        }
        return documents.stream().map(document -> with(document, facts)).toList();
    }

    private static Searchable with(Searchable document, Map<Visibility, Map<Long, Map<Facet, List<String>>>> facts) {
        Map<String, List<String>> facets = new HashMap<>(document.facets());
        facts.forEach((readers, known) -> known.getOrDefault(document.key().id(), Map.of())
                .forEach((facet, values) -> facets.put(FollowUpFacts.column(facet, readers), values)));
        return new Searchable(
                document.key(),
                document.system(),
                document.visibility(),
                document.passages(),
                document.identifiers(),
                facets,
                document.sortKeys(),
                document.card());
    }

    private Searchable document(ResultSet row, Codes.Snapshot known) throws SQLException {
        LocalizedText texts = json.readValue(row.getString("texts"), LocalizedText.class);
        LocalizedText title = json.readValue(row.getString("title"), LocalizedText.class);
        LocalizedText summary = json.readValue(row.getString("summary"), LocalizedText.class);
        String number = row.getString("number");
        String symbol = row.getString("symbol");
        Map<String, List<String>> facets = facets(row, known, texts);
        var card = new Card(
                row.getString("address"),
                number,
                symbol,
                row.getString("mechanism"),
                (Integer) row.getObject("year"),
                row.getString("kind"),
                row.getString("position"),
                facets.getOrDefault(Facet.STATE.code(), List.of()),
                facets.getOrDefault(Facet.THEME.code(), List.of()),
                facets.getOrDefault(Facet.GOAL.code(), List.of()),
                shortened(texts),
                title);
        return new Searchable(
                new SearchKey(KIND, row.getLong("id")),
                row.getInt("system_id"),
                Set.of(row.getString("visibility")),
                passages(texts, title, summary),
                identifiers(number, symbol, row.getString("address")),
                facets,
                sortKeys(row, number),
                json.writeValueAsString(card));
    }

    private static Map<String, List<String>> facets(ResultSet row, Codes.Snapshot known, LocalizedText texts)
            throws SQLException {
        Map<String, List<String>> facets = new HashMap<>(known.facetsOfTerms(numbers(row.getArray("terms"))));
        List<State> states = known.states(numbers(row.getArray("states")));
        facets.put(Facet.STATE.code(), states.stream().map(State::code).toList());
        facets.put(
                Facet.REGION.code(),
                states.stream()
                        .map(State::regionalGroup)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        facets.put(Facet.MECHANISM.code(), List.of(row.getString("mechanism")));
        facets.put(Facet.TYPE.code(), List.of(row.getString("type")));
        facets.put(Facet.KIND.code(), List.of(row.getString("kind")));
        facets.put(Facet.POSITION.code(), List.of(row.getString("position")));
        facets.put(Facet.CLUSTER.code(), List.of((String[])
                row.getArray("clusters").getArray()));
        facets.put(
                Facet.LANGUAGE.code(),
                texts.texts().keySet().stream().map(Language::code).toList());
        for (Facet number : List.of(Facet.CYCLE, Facet.SESSION, Facet.YEAR)) {
            single(facets, number, row.getObject(number.code()));
        }
        single(facets, Facet.CATEGORY, row.getObject("action_category"));
        return facets;
    }

    private static void single(Map<String, List<String>> facets, Facet facet, @Nullable Object value) {
        if (value != null) {
            facets.put(facet.code(), List.of(value.toString()));
        }
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return Arrays.asList((Integer[]) array.getArray());
    }

    private static List<Passage> passages(LocalizedText texts, LocalizedText title, LocalizedText summary) {
        List<Passage> passages = new ArrayList<>();
        title.texts()
                .forEach((language, text) -> passages.add(new Passage("title", language.code(), TITLE_WEIGHT, text)));
        summary.texts().forEach((language, text) -> passages.add(new Passage("summary", language.code(), 1, text)));
        texts.texts().forEach((language, text) -> passages.add(new Passage("text", language.code(), 1, text)));
        return passages;
    }

    private static List<String> identifiers(@Nullable String number, @Nullable String symbol, String address) {
        return Stream.of(number, symbol, address)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }

    private static SortKeys sortKeys(ResultSet row, @Nullable String number) throws SQLException {
        Map<String, Long> numbers = new HashMap<>();
        if (row.getObject("year") != null) {
            numbers.put("year", row.getLong("year"));
        }
        return new SortKeys(
                numbers,
                Map.of(
                        "number", ParagraphOrder.key(row.getString("symbol"), number),
                        "mechanism", row.getString("mechanism"),
                        "position", row.getString("position")));
    }

    private static LocalizedText shortened(LocalizedText texts) {
        Map<Language, String> shorter = new HashMap<>();
        texts.texts().forEach((language, text) -> shorter.put(language, shorten(text)));
        return new LocalizedText(shorter);
    }

    /** Cuts at a space near the longest length and marks the cut. */
    private static String shorten(String text) {
        if (text.length() <= LONGEST_ON_CARD) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST_ON_CARD);
        int end = space > LONGEST_ON_CARD / 2 ? space : LONGEST_ON_CARD;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + " …";
    }
}
