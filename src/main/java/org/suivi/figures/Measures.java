package org.suivi.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.CountMemory;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import tools.jackson.databind.ObjectMapper;

/** How well the clearing house does, for its desk; each figure opens the list of what it counts. */
@Service
@Transactional(readOnly = true)
public class Measures {

    private static final int PAGE_SIZE = 25;

    private final List<Measure> measures;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CountMemory memory;
    private final Clock clock;

    Measures(ObjectProvider<Measure> measures, JdbcClient jdbc, ObjectMapper json, CountMemory memory, Clock clock) {
        this.measures = measures.orderedStream().toList();
        this.jdbc = jdbc;
        this.json = json;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * A measure as it stands.
     *
     * @param figure null while nothing is there to count
     * @param counted how many things it is made of
     */
    public record Figure(Measure measure, @Nullable Double figure, long counted) {}

    /** One thing that a measure counts. */
    public record Counted(String number, String path, LocalizedText title, double value) {}

    /** The things that a measure counts, those that weigh on it first. */
    public record Behind(Figure figure, Page<Counted> page) {}

    /** All measures, and when they were counted. */
    public record Snapshot(Instant at, List<Figure> figures) {}

    public Snapshot all(Actor actor) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        return memory.of(
                Snapshot.class,
                Snapshot.class,
                () -> new Snapshot(
                        clock.instant(), measures.stream().map(this::figure).toList()));
    }

    public Behind behind(Actor actor, String code, int number) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        Measure measure = measures.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        Figure figure = figure(measure);
        return new Behind(figure, new Page<>(rows(measure, number), figure.counted(), number, PAGE_SIZE));
    }

    private Figure figure(Measure measure) {
        return jdbc.sql("select %s as figure, count(*) as counted from (%s) each"
                        .formatted(measure.unit().figure(), measure.sql()))
                .param("today", today())
                .query((row, index) ->
                        new Figure(measure, row.getObject("figure", Double.class), row.getLong("counted")))
                .single();
    }

    private List<Counted> rows(Measure measure, int number) {
        String order = measure.unit() == Measure.Unit.DAYS ? "desc" : "asc";
        return jdbc.sql("select id, title::text, value from (%s) each order by value %s, id limit :size offset :from"
                        .formatted(measure.sql(), order))
                .param("today", today())
                .param("size", PAGE_SIZE)
                .param("from", (number - 1L) * PAGE_SIZE)
                .query((row, index) -> new Counted(
                        measure.of().number().apply(row.getLong("id")),
                        measure.of().path().apply(row.getLong("id")),
                        json.readValue(row.getString("title"), LocalizedText.class),
                        row.getDouble("value")))
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
