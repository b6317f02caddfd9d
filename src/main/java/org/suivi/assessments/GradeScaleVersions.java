package org.suivi.assessments;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.recommendations.RecommendationsTouched;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import tools.jackson.databind.ObjectMapper;

/**
 * The front door for administrators who follow a mechanism that changes its grades. A scale is never rewritten: a new version takes
 * over from a day on, and each grade that was recorded keeps the scale it was given on.
 */
@Service
@Transactional
public class GradeScaleVersions {

    private static final int MOST_GRADES = 12;
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final GradeScales scales;
    private final ApplicationEventPublisher events;

    GradeScaleVersions(JdbcClient jdbc, ObjectMapper json, GradeScales scales, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.scales = scales;
        this.events = events;
    }

    /**
     * Begins a scale.
     *
     * @throws Refused when it does not fit to what is there
     */
    public void begin(Actor actor, BeginScale command) {
        actor.mustHave(Permission.ADMINISTER);
        check(command);
        List<GradeScales.Scale> before = scales.of(command.mechanism());
        end(before, command.from());
        int id = jdbc.sql("""
                        insert into grade_scale (code, mechanism, valid_from, source)
                        values (:code, :mechanism, :from, :source) on conflict (code) do nothing returning id
                        """)
                .param("code", command.code())
                .param("mechanism", command.mechanism())
                .param("from", command.from())
                .param("source", command.source())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Refused("grade-scale.code.taken", command.code()));
        add(id, command.grades());
        events.publishEvent(new GradeScaleBegun(actor, id, Told.of(command)));
        if (before.isEmpty()) {
            touch(command.mechanism());
        }
    }

    private void check(BeginScale command) {
        boolean isKnown = jdbc.sql("select exists (select 1 from mechanism where code = :code)")
                .param("code", command.mechanism())
                .query(Boolean.class)
                .single();
        if (!isKnown) {
            throw new Refused("grade-scale.mechanism.unknown", command.mechanism());
        }
        if (!command.code().matches("[A-Za-z0-9][A-Za-z0-9.-]{1,39}")) {
            throw new Refused("grade-scale.code.wrong");
        }
        if (command.source().isEmpty() || command.source().length() > LONGEST) {
            throw new Refused("grade-scale.source.wrong", LONGEST);
        }
        Set<String> codes = new HashSet<>();
        boolean isWhole = command.grades().size() > 1
                && command.grades().size() <= MOST_GRADES
                && command.grades().stream()
                        .allMatch(grade -> grade.code().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,29}")
                                && !grade.meaning().isEmpty()
                                && codes.add(grade.code()));
        if (!isWhole) {
            throw new Refused("grade-scale.grades.wrong", MOST_GRADES);
        }
    }

    /** Ends the scale in use; refuses a beginning before that of a later one, so that no day has two scales. */
    private void end(List<GradeScales.Scale> before, LocalDate from) {
        Optional<LocalDate> latest = before.stream()
                .flatMap(scale -> Optional.ofNullable(scale.from()).stream())
                .max(LocalDate::compareTo);
        if (latest.isPresent() && !latest.orElseThrow().isBefore(from)) {
            throw new Refused("grade-scale.from.early", latest.orElseThrow());
        }
        before.stream()
                .filter(scale -> scale.isInUseOn(from))
                .forEach(scale -> jdbc.sql("update grade_scale set valid_to = :to where code = :code")
                        .param("to", from.minusDays(1))
                        .param("code", scale.code())
                        .update());
    }

    private void add(int scale, List<BeginScale.NewGrade> grades) {
        for (int place = 0; place < grades.size(); place++) {
            BeginScale.NewGrade grade = grades.get(place);
            jdbc.sql("""
                            insert into grade (scale_id, place, code, meaning, result)
                            values (:scale, :place, :code, :meaning::jsonb, :result)
                            """)
                    .param("scale", scale)
                    .param("place", place + 1)
                    .param("code", grade.code())
                    .param("meaning", json.writeValueAsString(grade.meaning()))
                    .param("result", grade.result().code())
                    .update();
        }
    }

    /** A mechanism that gives grades from now on can be waited for. */
    private void touch(String mechanism) {
        record Row(int system, long id) {}
        Map<Integer, Set<Long>> bySystem = jdbc
                .sql("""
                        select r.system_id, r.id from recommendation r join mechanism m on m.id = r.mechanism_id
                        where m.code = :mechanism
                        """)
                .param("mechanism", mechanism)
                .query((row, index) -> new Row(row.getInt("system_id"), row.getLong("id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::system, Collectors.mapping(Row::id, Collectors.toSet())));
        bySystem.forEach((system, ids) -> events.publishEvent(new RecommendationsTouched(system, ids)));
    }

    /** What the history tells of a scale: its grades with the results they stand for. */
    public record Told(String mechanism, String code, LocalDate from, List<String> grades) {

        static Told of(BeginScale command) {
            return new Told(
                    command.mechanism(),
                    command.code(),
                    command.from(),
                    command.grades().stream()
                            .map(grade -> grade.code() + " = " + grade.result().code())
                            .toList());
        }
    }

    /** A scale came into use. */
    public record GradeScaleBegun(Actor actor, int id, Told after) implements Change {

        @Override
        public Ref subject() {
            return new Ref("grade-scale", id);
        }
    }
}
