package org.suivi.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.CountMemory;
import org.suivi.cooperation.OwnAndSeen;
import org.suivi.cooperation.Pipeline;
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
    private final Pipeline kinds;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CountMemory memory;
    private final Clock clock;

    Measures(
            ObjectProvider<Measure> measures,
            Pipeline kinds,
            JdbcClient jdbc,
            ObjectMapper json,
            CountMemory memory,
            Clock clock) {
        this.measures = measures.orderedStream().toList();
        this.kinds = kinds;
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
                        clock.instant(),
                        measures.stream().map(each -> figure(each, Map.of())).toList()));
    }

    public Behind behind(Actor actor, String code, int number) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        Measure measure = withCode(code);
        Figure figure = figure(measure, Map.of());
        return new Behind(figure, new Page<>(rows(measure, Map.of(), number), figure.counted(), number, PAGE_SIZE));
    }

    /** The things of the actor's own that a measure counts, where it is told the value of each. */
    public Behind own(Actor actor, String code, int number) {
        actor.mustHave(Permission.READ_ALL_FIGURES);
        Measure measure = withCode(code);
        if (!measure.of().isToldToOwners()) {
            throw new NotFound("problem.not-found");
        }
        OwnAndSeen reading = kinds.kind(measure.of().kind()).reading().apply(actor);
        String its = "select its.id, its.title, each.value from (" + measure.sql() + ") each join (" + reading.own()
                + ") its on its.id = each.id";
        var own = new Measure(code, measure.unit(), measure.of(), its);
        Figure figure = figure(own, reading.parameters());
        return new Behind(
                new Figure(measure, figure.figure(), figure.counted()),
                new Page<>(rows(own, reading.parameters(), number), figure.counted(), number, PAGE_SIZE));
    }

    private Measure withCode(String code) {
        return measures.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    private Figure figure(Measure measure, Map<String, Object> parameters) {
        return jdbc.sql("select %s as figure, count(*) as counted from (%s) each"
                        .formatted(measure.unit().figure(), measure.sql()))
                .params(parameters)
                .param("today", today())
                .query((row, index) ->
                        new Figure(measure, row.getObject("figure", Double.class), row.getLong("counted")))
                .single();
    }

    private List<Counted> rows(Measure measure, Map<String, Object> parameters, int number) {
        String order = measure.unit() == Measure.Unit.DAYS ? "desc" : "asc";
        return jdbc.sql("select id, title::text, value from (%s) each order by value %s, id limit :size offset :from"
                        .formatted(measure.sql(), order))
                .params(parameters)
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

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
