package org.suivi.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import tools.jackson.databind.ObjectMapper;

/**
 * How long things stay in each of their states, and what somebody should have moved on by now; for the desk, and the lists for others as
 * far as their own. Figures and the lists that they open come of the same statements, over what every desk may read.
 */
@Service
@Transactional(readOnly = true)
public class Pipeline {

    private static final int PAGE_SIZE = 25;

    /** A row for each time that a thing came to a state, with the days it was there, until now where it is there still. */
    static final String STAYS = """
            select stay.to_state, stay.until is not null as is_over, stay.at, seen.id, seen.title,
                extract(epoch from coalesce(stay.until, :now) - stay.at) / 86400.0 as days
            from (select entity_id, to_state, at, lead(at) over (partition by entity_id order by id) as until
                from state_event where entity = :entity) stay
            join (%s) seen on seen.id = stay.entity_id
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final NeedClocks clocks;
    private final TimeLimits limits;
    private final CountMemory memory;
    private final Officers officers;
    private final List<Stages> kinds;
    private final List<Late> late;

    Pipeline(
            JdbcClient jdbc,
            ObjectMapper json,
            NeedClocks clocks,
            TimeLimits limits,
            CountMemory memory,
            Officers officers,
            Sight sight,
            ObjectProvider<Stages> others,
            ObjectProvider<Late> clocked) {
        this.jdbc = jdbc;
        this.json = json;
        this.clocks = clocks;
        this.limits = limits;
        this.memory = memory;
        this.officers = officers;
        this.kinds = Stream.concat(
                        Arrays.stream(Entity.values()).map(each -> Stages.of(each, sight)), others.orderedStream())
                .toList();
        this.late = Stream.of(NeedClocks.RULES.stream().map(Late::of), Late.ofChecks(), clocked.orderedStream())
                .flatMap(each -> each)
                .toList();
    }

    /**
     * How long things of one kind stay in a state.
     *
     * @param state its code
     * @param now how many are in it
     * @param passed how many times one came and left
     * @param median days until they left; null when none has
     * @param ninth days after which nine in ten had left
     * @param oldest days that the longest of those in it has been there
     */
    public record Step(
            String state,
            long now,
            long passed,
            @Nullable Double median,
            @Nullable Double ninth,
            @Nullable Double oldest) {}

    /** Every step of one kind in the order of its states, as they were at a moment. */
    public record Steps(Instant at, List<Step> all) {}

    /** A thing that is or was in a state, since when, and how many days. */
    public record Stay(String number, String path, LocalizedText title, Instant since, double days) {}

    /** A clock that has run out, of which kind of things, and in how many of them. */
    public record Over(TimeLimit limit, Stages kind, long things) {}

    /** What has a way to go: records, and what other modules make of them. */
    public List<Stages> kinds() {
        return kinds;
    }

    /** The kind with this code. */
    public Stages kind(String code) {
        return kinds.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** The same, of needs those of an officer where one is chosen. */
    public Stages kind(Actor actor, String code, @Nullable OfficerChoice officer) {
        Stages kind = kind(code);
        return officer == null ? kind : kind.answered(officers.answering(actor, officer));
    }

    /** The clocks that run in them. */
    List<Late> clocks() {
        return late;
    }

    public Steps of(Actor actor, Stages kind) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        return memory.of(Steps.class, kind, () -> counted(kind));
    }

    /** One step of a kind, with its days for the desk alone. */
    public Step step(Actor actor, Stages kind, String state) {
        if (!kind.states().contains(state)) {
            throw new NotFound("problem.not-found");
        }
        return actor.may(Permission.RUN_CLEARING_HOUSE)
                ? of(actor, kind).all().get(kind.states().indexOf(state))
                : new Step(state, 0, 0, null, null, null);
    }

    private Steps counted(Stages kind) {
        Instant now = clocks.now();
        Map<String, Step> steps = jdbc
                .sql("""
                        select to_state, count(*) filter (where not is_over) as now, count(*) filter (where is_over) as passed,
                            percentile_cont(0.5) within group (order by days) filter (where is_over) as median,
                            percentile_cont(0.9) within group (order by days) filter (where is_over) as ninth,
                            max(days) filter (where not is_over)::float8 as oldest
                        from (%s) each group by to_state
                        """.formatted(STAYS.formatted(kind.seen())))
                .param("entity", kind.code())
                .param("now", Timestamp.from(now))
                .query((row, index) -> new Step(
                        row.getString("to_state"),
                        row.getLong("now"),
                        row.getLong("passed"),
                        row.getObject("median", Double.class),
                        row.getObject("ninth", Double.class),
                        row.getObject("oldest", Double.class)))
                .stream()
                .collect(Collectors.toMap(Step::state, Function.identity()));
        return new Steps(
                now,
                kind.states().stream()
                        .map(state -> steps.getOrDefault(state, new Step(state, 0, 0, null, null, null)))
                        .toList());
    }

    /**
     * What is in a state, or came and left, the longest first; who is not the desk gets its own.
     *
     * @param isOver whether those that left
     */
    public Page<Stay> stays(Actor actor, Stages kind, String state, boolean isOver, int number) {
        actor.mustHave(Permission.READ_ALL_FIGURES);
        Map<String, Object> asked = new HashMap<>(Map.of("entity", kind.code(), "state", state, "over", isOver));
        return page(
                STAYS.formatted(seen(actor, kind, asked))
                        + " where stay.to_state = :state and (stay.until is not null) = :over",
                asked,
                kind,
                number);
    }

    /** A statement of what somebody gets lists of; what stands in it is added to what is asked. */
    private static String seen(Actor actor, Stages kind, Map<String, Object> asked) {
        if (actor.may(Permission.RUN_CLEARING_HOUSE)) {
            return kind.seen();
        }
        OwnAndSeen reading = kind.reading().apply(actor);
        asked.putAll(reading.parameters());
        return reading.own();
    }

    /** What somebody should have moved on by now, clock by clock. */
    public List<Over> overdue(Actor actor) {
        return overdue(actor, null);
    }

    /** The same of the needs of one officer. */
    public List<Over> overdue(Actor actor, @Nullable OfficerChoice officer) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        return clocks(actor, officer)
                .map(each -> new Over(limits.of(each.limit()), kind(each), count(over(each), ranOut(each.limit()))))
                .toList();
    }

    /**
     * Those of one clock, by the code of its limit and of the kind of things, those that waited longest first; who is not the desk gets
     * its own.
     */
    public Page<Stay> overdue(Actor actor, String limit, String kind, int number) {
        return overdue(actor, new Clocked(limit, kind, null), number);
    }

    /** A clock in one kind of things, in needs also of one officer. */
    public record Clocked(
            String limit, String kind, @Nullable OfficerChoice officer) {}

    public Page<Stay> overdue(Actor actor, Clocked clocked, int number) {
        actor.mustHave(Permission.READ_ALL_FIGURES);
        Late clock = clocks(actor, clocked.officer())
                .filter(each ->
                        each.limit().equals(clocked.limit()) && each.kind().equals(clocked.kind()))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        Map<String, Object> asked = new HashMap<>(ranOut(clocked.limit()));
        String its = "select late.id, its.title, late.at, late.days from (" + over(clock) + ") late join ("
                + seen(actor, kind(clock), asked) + ") its on its.id = late.id";
        return page(its, asked, kind(clock), number);
    }

    private Stream<Late> clocks(Actor actor, @Nullable OfficerChoice officer) {
        if (officer == null) {
            return late.stream();
        }
        Answering answering = officers.answering(actor, officer);
        return late.stream().filter(Late::isOfNeeds).map(each -> each.answered(answering));
    }

    private Stages kind(Late clock) {
        return kind(clock.kind());
    }

    public TimeLimit limit(String code) {
        return limits.of(code);
    }

    /** Those in which a clock has run out, with the days since it began. */
    static String over(Late clock) {
        return """
                select id, title, at, extract(epoch from :now - at) / 86400.0 as days from (%s) running where at < :after
                """.formatted(clock.running());
    }

    Map<String, Object> ranOut(String limit) {
        return Map.of("after", Timestamp.from(clocks.ranOut(limit)));
    }

    /** Counted with the rows, for going through all transitions is what takes long; a page beyond the last one is the first. */
    private Page<Stay> page(String sql, Map<String, Object> asked, Stages kind, int number) {
        AtomicLong total = new AtomicLong();
        List<Stay> rows = jdbc.sql("select id, title::text, at, days, count(*) over () as hits from (" + sql
                        + ") each order by days desc, id limit :size offset :from")
                .params(asked)
                .param("now", Timestamp.from(clocks.now()))
                .param("size", PAGE_SIZE)
                .param("from", (number - 1L) * PAGE_SIZE)
                .query((row, index) -> {
                    total.set(row.getLong("hits"));
                    return stay(kind, row);
                })
                .list();
        return rows.isEmpty() && number > 1
                ? page(sql, asked, kind, 1)
                : new Page<>(rows, total.get(), number, PAGE_SIZE);
    }

    private Stay stay(Stages kind, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Stay(
                kind.number().apply(id),
                kind.path() + "/" + id,
                json.readValue(row.getString("title"), LocalizedText.class),
                row.getTimestamp("at").toInstant(),
                row.getDouble("days"));
    }

    private long count(String sql, Map<String, Object> asked) {
        return jdbc.sql("select count(*) from (" + sql + ") each")
                .params(asked)
                .param("now", Timestamp.from(clocks.now()))
                .query(Long.class)
                .single();
    }
}
