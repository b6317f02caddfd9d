package org.suivi.assessments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Visibility;
import tools.jackson.databind.ObjectMapper;

/** Reads rows of assessments, and only those that the actor may see: what is published, and what its own organisation wrote. */
@Component
class AssessmentRows {

    private static final String SELECT = """
            select a.*, a.rationale::text as rationale_text, a.evidence::text as evidence_text, o.name::text as organisation,
                m.code as mechanism, g.code as grade, g.meaning::text as meaning, g.result as grade_result, s.code as scale
            """;
    private static final String FROM = """
            from assessment a
            join recommendation r on r.id = a.recommendation_id
            join mechanism m on m.id = r.mechanism_id
            join organisation o on o.id = a.organisation_id
            left join grade g on g.id = a.grade_id
            left join grade_scale s on s.id = g.scale_id
            where a.system_id = :system and r.visibility in (:seen)
                and (a.state in ('published', 'superseded') or a.organisation_id = :own and a.assessor in (:voices))
                and\s""";

    private static final int PORTION = 500;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    AssessmentRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those that fulfil the condition on {@code a} and {@code r}, which also says their order. */
    List<Assessment> find(Actor actor, String condition, Map<String, ?> parameters) {
        return statement(actor, SELECT + FROM + condition, parameters)
                .query(this::read)
                .list();
    }

    /** The same one after the other; whoever asks closes it. */
    Stream<Assessment> passing(Actor actor, String condition) {
        return statement(actor, SELECT + FROM + condition, Map.of()).withFetchSize(PORTION).query(this::read).stream();
    }

    long count(Actor actor, String condition, Map<String, ?> parameters) {
        return statement(actor, "select count(*) " + FROM + condition, parameters)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec statement(Actor actor, String sql, Map<String, ?> parameters) {
        Optional<Voice> voice = Voice.of(actor);
        return jdbc.sql(sql)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .param("own", voice.map(Voice::organisation).orElse(0L))
                .param("voices", voice.map(own -> codes(own.kinds())).orElse(List.of("nobody")))
                .params(parameters);
    }

    private static List<String> codes(Collection<AssessorKind> kinds) {
        return kinds.stream().map(AssessorKind::code).toList();
    }

    private Assessment read(ResultSet row, int index) throws SQLException {
        return new Assessment(
                row.getLong("id"),
                row.getLong("recommendation_id"),
                new Assessor(
                        AssessorKind.of(row.getString("assessor")).orElseThrow(),
                        row.getLong("organisation_id"),
                        text(row.getString("organisation")),
                        row.getString("mechanism")),
                finding(row),
                grading(row),
                AssessmentState.of(row.getString("state")),
                steps(row));
    }

    private Finding finding(ResultSet row) throws SQLException {
        String confidence = row.getString("confidence");
        return new Finding(
                Result.of(row.getString("result")).orElseThrow(),
                row.getString("method"),
                row.getString("method_version"),
                confidence == null ? null : Confidence.of(confidence),
                row.getObject("cut_off", LocalDate.class),
                text(row.getString("rationale_text")),
                Arrays.asList(json.readValue(row.getString("evidence_text"), Evidence[].class)));
    }

    private @Nullable Grading grading(ResultSet row) throws SQLException {
        String code = row.getString("grade");
        if (code == null) {
            return null;
        }
        var grade = new Grading.Grade(
                row.getInt("grade_id"),
                code,
                text(row.getString("meaning")),
                Result.of(row.getString("grade_result")).orElseThrow());
        return new Grading(
                grade, row.getString("scale"), row.getString("source_symbol"), row.getString("source_paragraph"));
    }

    private static Steps steps(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Steps(
                new Steps.Step(row.getTimestamp("drafted_at").toInstant(), row.getString("drafted_by")),
                step(row, "approved"),
                step(row, "published"),
                ended == null ? null : ended.toInstant());
    }

    private static Steps.@Nullable Step step(ResultSet row, String name) throws SQLException {
        Timestamp at = row.getTimestamp(name + "_at");
        return at == null ? null : new Steps.Step(at.toInstant(), row.getString(name + "_by"));
    }

    private LocalizedText text(String written) {
        return json.readValue(written, LocalizedText.class);
    }
}
