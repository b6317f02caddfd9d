package org.suivi.recommendations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.recommendations.RecommendationRecord.Action;
import org.suivi.recommendations.RecommendationRecord.Kept;
import org.suivi.recommendations.RecommendationRecord.Official;
import org.suivi.recommendations.RecommendationRecord.Paper;
import org.suivi.recommendations.RecommendationRecord.Source;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Visibility;
import tools.jackson.databind.ObjectMapper;

/** Reads records, each with its codes out of one row; all doors to whole recommendations read through here. */
@Component
class RecordReading {

    private static final String SELECT = """
            select r.*, r.texts::text as texts_json, r.title::text as title_json, r.summary::text as summary_json,
                m.code as mechanism, d.symbol, d.published_on, d.adopted_on, d.title::text as document_title,
                array(select s.code from recommending_state join state s on s.id = state_id
                      where recommendation_id = r.id order by s.code) as states,
                array(select term_id from recommendation_tag where recommendation_id = r.id order by term_id) as terms,
                array(select c.code from cluster_member join cluster c on c.id = cluster_id
                      where recommendation_id = r.id order by c.code) as clusters
            from recommendation r join document d on d.id = r.document_id join mechanism m on m.id = r.mechanism_id
            where r.system_id = :system and r.visibility in (:seen) and
            """;

    private final JdbcClient jdbc;
    private final Codes codes;
    private final ObjectMapper json;

    RecordReading(JdbcClient jdbc, Codes codes, ObjectMapper json) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.json = json;
    }

    Optional<RecommendationRecord> at(Actor actor, String address) {
        return find(actor, "r.address = :address", "address", address).stream().findFirst();
    }

    /** Those of them that the actor may see, in the order of the ids. */
    List<RecommendationRecord> withIds(Actor actor, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, RecommendationRecord> found =
                find(actor, "r.id = any(:ids)", "ids", ids.toArray(Long[]::new)).stream()
                        .collect(Collectors.toMap(record -> record.official().id(), record -> record));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private List<RecommendationRecord> find(Actor actor, String condition, String parameter, Object value) {
        Codes.Snapshot known = codes.now();
        return jdbc.sql(SELECT + condition)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .param(parameter, value)
                .query((row, index) -> record(row, known))
                .list();
    }

    private RecommendationRecord record(ResultSet row, Codes.Snapshot known) throws SQLException {
        return new RecommendationRecord(
                official(row),
                source(row),
                kept(row),
                codes(row, known),
                row.getTimestamp("changed_at").toInstant());
    }

    private Official official(ResultSet row) throws SQLException {
        return new Official(
                row.getLong("id"),
                row.getString("address"),
                row.getString("number"),
                Kind.of(row.getString("kind")),
                text(row.getString("texts_json")),
                languages((String[]) row.getArray("unofficial").getArray()),
                row.getString("annotation_id"));
    }

    private Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getString("mechanism"),
                new Paper(
                        row.getLong("document_id"),
                        row.getString("symbol"),
                        json.readValue(row.getString("document_title"), LocalizedText.class),
                        row.getObject("adopted_on", LocalDate.class),
                        row.getObject("published_on", LocalDate.class)),
                (Integer) row.getObject("cycle"),
                (Integer) row.getObject("session"),
                (Integer) row.getObject("year"),
                List.of((String[]) row.getArray("states").getArray()),
                (Long) row.getObject("import_id"));
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                position(row),
                new PlainWords(text(row.getString("title_json")), text(row.getString("summary_json"))),
                new Action((Integer) row.getObject("action_category"), row.getString("action_verb")),
                Visibility.valueOf(row.getString("visibility").toUpperCase(Locale.ROOT)),
                row.getInt("version"));
    }

    private static PositionTaken position(ResultSet row) throws SQLException {
        return new PositionTaken(
                Position.of(row.getString("position")),
                row.getObject("position_on", LocalDate.class),
                row.getString("position_reasons"),
                row.getString("position_symbol"),
                row.getString("position_paragraph"));
    }

    private static Map<Facet, List<String>> codes(ResultSet row, Codes.Snapshot known) throws SQLException {
        Map<Facet, List<String>> codes = new EnumMap<>(Facet.class);
        known.facetsOfTerms(Arrays.asList((Integer[]) row.getArray("terms").getArray()))
                .forEach((facet, values) -> Facet.of(facet).ifPresent(kind -> codes.put(kind, List.copyOf(values))));
        codes.put(Facet.CLUSTER, List.of((String[]) row.getArray("clusters").getArray()));
        return codes;
    }

    private static List<Language> languages(String[] codes) {
        return Arrays.stream(codes).map(Language::of).flatMap(Optional::stream).toList();
    }

    LocalizedText text(String written) {
        return json.readValue(written, LocalizedText.class);
    }
}
