package org.suivi.cooperation;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.HouseConditions.Asked;
import org.suivi.cooperation.HouseList.Count;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;

/** The figures of boards: who asks for what, and how long records stay where they are. */
@Service
@Transactional(readOnly = true)
public class HouseBoards {

    /** So many needs whose clock has run out are named, the others counted. */
    public static final int MOST_NAMED = 50;

    private final JdbcClient jdbc;
    private final HouseConditions conditions;
    private final NeedClocks clocks;
    private final TimeLimits limits;
    private final CountMemory memory;
    private final List<Stages> others;

    HouseBoards(
            JdbcClient jdbc,
            HouseConditions conditions,
            NeedClocks clocks,
            TimeLimits limits,
            CountMemory memory,
            ObjectProvider<Stages> others) {
        this.jdbc = jdbc;
        this.conditions = conditions;
        this.clocks = clocks;
        this.limits = limits;
        this.memory = memory;
        this.others = others.orderedStream().toList();
    }

    /** What a table counts by. */
    public record Axes(HouseFacet rows, HouseFacet columns) {

        /** From the parameters of an address; what is no facet is as usual. */
        public static Axes of(Map<String, String> parameters, Axes usual) {
            return new Axes(
                    HouseFacet.of(parameters.get("rows")).orElse(usual.rows()),
                    HouseFacet.of(parameters.get("columns")).orElse(usual.columns()));
        }
    }

    /**
     * A table of counts. A record with several themes or languages is counted under each of them, so that rows can add up to more than
     * there are records.
     *
     * @param total of the records counted
     */
    public record Board(
            Axes axes, List<Count> rows, List<Count> columns, Map<String, Map<String, Long>> cells, long total) {

        public long of(Count row, Count column) {
            return cells.getOrDefault(row.value(), Map.of()).getOrDefault(column.value(), 0L);
        }
    }

    /**
     * How long things of one kind stay in a state.
     *
     * @param state its code
     * @param now how many are in it
     * @param passed how many came and left
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

    /**
     * Needs whose clock has run out.
     *
     * @param all how many
     * @param needs those that waited longest, the longest first
     */
    public record Over(LocalizedText limit, int days, boolean isWorking, long all, List<Long> needs) {}

    /** Counts behind the list that the actor gets with this filter: each is the number of the list narrowed by its values. */
    public Board board(Actor actor, Entity entity, HouseFilter filter, Axes axes) {
        return board(conditions.of(actor, entity, filter), axes);
    }

    /** The same of only these records. */
    public Board board(Actor actor, Entity entity, HouseFilter filter, Axes axes, Collection<Long> ids) {
        return board(conditions.of(actor, entity, filter).among(ids), axes);
    }

    private Board board(Asked asked, Axes axes) {
        HouseLines found = HouseLines.of(jdbc, asked);
        Map<HouseFacet, List<Count>> counts = found.counts();
        return new Board(
                axes,
                counts.getOrDefault(axes.rows(), List.of()),
                counts.getOrDefault(axes.columns(), List.of()),
                found.cells(axes.rows(), axes.columns()),
                found.total());
    }

    /** What everybody may know of records that only those who take part may read: no small number, and none that follows from others. */
    public Map<HouseFacet, List<Count>> publicCounts(Entity entity) {
        Map<HouseFacet, List<Count>> counts =
                HouseLines.of(jdbc, conditions.ofAllShared(entity)).counts();
        counts.replaceAll((facet, all) -> TooFew.leftOut(all));
        return counts;
    }

    /** What has a way to go: records, and what other modules make of them. */
    public List<Stages> stages() {
        return Stream.concat(Arrays.stream(Entity.values()).map(Stages::of), others.stream())
                .toList();
    }

    /** Every step of one kind in the order of its states. */
    public List<Step> pipeline(Actor actor, Stages stages) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        return memory.of(Steps.class, stages, () -> new Steps(steps(stages))).all();
    }

    private record Steps(List<Step> all) {}

    private List<Step> steps(Stages stages) {
        Map<String, Step> steps = jdbc
                .sql("""
                        with stay as (select to_state, at, lead(at) over (partition by entity_id order by id) as until
                            from state_event where entity = :entity),
                        days as (select to_state, until is not null as is_over,
                            extract(epoch from coalesce(until, :now) - at) / 86400.0 as days from stay)
                        select to_state, count(*) filter (where not is_over) as now, count(*) filter (where is_over) as passed,
                            percentile_cont(0.5) within group (order by days) filter (where is_over) as median,
                            percentile_cont(0.9) within group (order by days) filter (where is_over) as ninth,
                            max(days) filter (where not is_over)::float8 as oldest
                        from days group by to_state
                        """)
                .param("entity", stages.code())
                .param("now", Timestamp.from(clocks.now()))
                .query((row, index) -> new Step(
                        row.getString("to_state"),
                        row.getLong("now"),
                        row.getLong("passed"),
                        row.getObject("median", Double.class),
                        row.getObject("ninth", Double.class),
                        row.getObject("oldest", Double.class)))
                .stream()
                .collect(Collectors.toMap(Step::state, step -> step));
        return stages.states().stream()
                .map(state -> steps.getOrDefault(state, new Step(state, 0, 0, null, null, null)))
                .toList();
    }

    /** The needs that somebody should have moved on by now, clock by clock. */
    public List<Over> overdue(Actor actor) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        return NeedClocks.RULES.stream().map(this::over).toList();
    }

    private Over over(NeedClocks.Rule rule) {
        TimeLimit limit = limits.of(rule.limit());
        LocalDate begunBy = limits.begunBy(rule.limit(), clocks.today());
        List<Long> needs = new ArrayList<>();
        AtomicLong all = new AtomicLong();
        jdbc.sql("""
                        select r.id, count(*) over () as hits from assistance_record r
                        where r.entity = 'need' and r.state in (:states) and r.%1$s < :after order by r.%1$s, r.id limit :most
                        """.formatted(rule.column()))
                .param("states", rule.runsIn().stream().map(RecordState::code).toList())
                .param(
                        "after",
                        Timestamp.from(
                                begunBy.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()))
                .param("most", MOST_NAMED)
                .query(row -> {
                    needs.add(row.getLong("id"));
                    all.set(row.getLong("hits"));
                });
        return new Over(limit.name(), limit.days(), limit.isWorking(), all.get(), needs);
    }
}
