package org.suivi.recommendations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.recommendations.DocumentReading.Unfollowed;
import org.suivi.search.SearchSource;
import org.suivi.search.Searchable;
import org.suivi.shared.Visibility;
import tools.jackson.databind.ObjectMapper;

/** Hands the index the document of each recommendation: all of them, those of an import, or those that changed. */
@Component
class RecommendationDocuments implements SearchSource {

    static final String KIND = "recommendation";
    private static final int PORTION = 2_000;

    private static final List<Visibility> READERS = List.of(Visibility.PUBLIC, Visibility.INTERNAL);

    private static final String SELECT = """
            select r.id, r.system_id, r.address, r.number, r.kind, r.cycle, r.session, r.year, r.texts::text as texts,
                r.title::text as title, r.summary::text as summary, r.position, r.action_category, r.visibility,
                r.document_id, d.symbol, m.code as mechanism, m.type,
                array(select state_id from recommending_state where recommendation_id = r.id) as states,
                array(select term_id from recommendation_tag where recommendation_id = r.id) as terms,
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
        var reading = new DocumentReading(json, codes.now());
        Stream<Unfollowed> rows =
                jdbc
                        .sql(sql)
                        .withFetchSize(PORTION)
                        .params(parameters)
                        .query((row, index) -> reading.read(row))
                        .stream();
        var documents = new Followed(rows.iterator());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(documents, Spliterator.ORDERED), false)
                .onClose(rows::close);
    }

    /** The documents with what follows the recommendations up, which is asked for a portion of them at a time. */
    private final class Followed implements Iterator<Searchable> {

        private final Iterator<Unfollowed> rows;
        private Iterator<Searchable> portion = List.<Searchable>of().iterator();

        Followed(Iterator<Unfollowed> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return portion.hasNext() || rows.hasNext();
        }

        @Override
        public Searchable next() {
            if (!portion.hasNext()) {
                List<Unfollowed> next = new ArrayList<>();
                while (next.size() < PORTION && rows.hasNext()) {
                    next.add(rows.next());
                }
                portion = followed(next).iterator();
            }
            return portion.next();
        }
    }

    private List<Searchable> followed(List<Unfollowed> documents) {
        List<Long> ids = documents.stream().map(Unfollowed::id).toList();
        Map<Visibility, Map<Long, Map<Facet, List<String>>>> facts = new EnumMap<>(Visibility.class);
        for (Visibility readers : READERS) {
            facts.put(readers, followUp.of(ids, readers));
        }
        return documents.stream()
                .map(document -> document.followedBy().apply(columns(document.id(), facts)))
                .toList();
    }

    private static Map<String, List<String>> columns(
            long id, Map<Visibility, Map<Long, Map<Facet, List<String>>>> facts) {
        Map<String, List<String>> columns = new HashMap<>();
        facts.forEach((readers, known) -> known.getOrDefault(id, Map.of())
                .forEach((facet, values) -> columns.put(FollowUpFacts.column(facet, readers), values)));
        return columns;
    }
}
