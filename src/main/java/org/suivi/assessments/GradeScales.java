package org.suivi.assessments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.LocalizedText;
import tools.jackson.databind.ObjectMapper;

/** The front door to the scales on which mechanisms grade, each with the time in which it was in use. */
@Service
@Transactional(readOnly = true)
public class GradeScales {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    GradeScales(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A scale of one mechanism.
     *
     * @param mechanism code of the mechanism
     * @param from the first day it was in use, unknown for many
     */
    public record Scale(
            String code,
            String mechanism,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source,
            List<Grading.Grade> grades) {

        public boolean isInUseOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** The newest of each mechanism first. */
    public List<Scale> all() {
        record Row(Scale scale, Grading.Grade grade) {}
        List<Row> rows = jdbc.sql("""
                        select s.code, s.mechanism, s.valid_from, s.valid_to, s.source, g.id, g.code as grade,
                            g.meaning::text as meaning, g.result
                        from grade_scale s join grade g on g.scale_id = s.id
                        order by s.mechanism, s.valid_from desc nulls last, s.id, g.place
                        """)
                .query((row, index) -> new Row(scale(row), grade(row)))
                .list();
        Map<Scale, List<Grading.Grade>> grades = rows.stream()
                .collect(Collectors.groupingBy(
                        Row::scale, LinkedHashMap::new, Collectors.mapping(Row::grade, Collectors.toList())));
        return grades.entrySet().stream()
                .map(entry -> with(entry.getKey(), entry.getValue()))
                .toList();
    }

    public List<Scale> of(String mechanism) {
        return all().stream()
                .filter(scale -> scale.mechanism().equals(mechanism))
                .toList();
    }

    private static Scale with(Scale scale, List<Grading.Grade> grades) {
        return new Scale(scale.code(), scale.mechanism(), scale.from(), scale.to(), scale.source(), grades);
    }

    private static Scale scale(ResultSet row) throws SQLException {
        return new Scale(
                row.getString("code"),
                row.getString("mechanism"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"),
                List.of());
    }

    private Grading.Grade grade(ResultSet row) throws SQLException {
        return new Grading.Grade(
                row.getInt("id"),
                row.getString("grade"),
                json.readValue(row.getString("meaning"), LocalizedText.class),
                Result.of(row.getString("result")).orElseThrow());
    }
}
