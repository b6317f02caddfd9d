package org.suivi.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Pipeline.Step;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;

/**
 * The pipeline for who has a part in it: the own part, which the lists of {@link Pipeline} open, beside sums over all, in which nothing
 * small is said of what that reader does not see.
 */
@Service
@Transactional(readOnly = true)
public class PipelineSums {

    private final JdbcClient jdbc;
    private final Pipeline pipeline;
    private final NeedClocks clocks;

    PipelineSums(JdbcClient jdbc, Pipeline pipeline, NeedClocks clocks) {
        this.jdbc = jdbc;
        this.pipeline = pipeline;
        this.clocks = clocks;
    }

    /**
     * A step of one kind.
     *
     * @param ownNow how many of the reader's own are in it
     * @param ownPassed how many times one of them came and left
     * @param all null where that would say something small; the longest is always kept, for it is of one thing alone
     */
    public record Stage(
            String state,
            long ownNow,
            long ownPassed,
            @Nullable Step all) {}

    /**
     * A clock that has run out.
     *
     * @param all null where that would say something small
     */
    public record Clock(
            TimeLimit limit,
            Stages kind,
            long own,
            @Nullable Long all) {}

    /** Every step of one kind in the order of its states, as they were at a moment, and all clocks. */
    public record Seen(Instant at, List<Stage> stages, List<Clock> clocks) {}

    /** How many things that the reader does not see are in a step, and how many came and left. */
    private record Counted(Stage stage, long unseenNow, long unseenPassed) {}

    public Seen of(Actor actor, Stages kind) {
        actor.mustHave(Permission.READ_ALL_FIGURES);
        Instant now = clocks.now();
        OwnAndSeen reading = kind.reading().apply(actor);
        Map<String, Counted> counted = counted(kind, reading, now);
        List<Counted> all = kind.states().stream()
                .map(state -> counted.getOrDefault(state, nothing(state)))
                .toList();
        List<Counted> told = TooFew.leftOut(all, List.of(Counted::unseenNow, Counted::unseenPassed))
                .shown();
        return new Seen(
                now,
                all.stream()
                        .map(each -> told.contains(each) ? each.stage() : withoutAll(each.stage()))
                        .toList(),
                pipeline.clocks().stream().map(clock -> over(actor, clock, now)).toList());
    }

    private static Counted nothing(String state) {
        return new Counted(new Stage(state, 0, 0, new Step(state, 0, 0, null, null, null)), 0, 0);
    }

    private static Stage withoutAll(Stage stage) {
        return new Stage(stage.state(), stage.ownNow(), stage.ownPassed(), null);
    }

    private Map<String, Counted> counted(Stages kind, OwnAndSeen reading, Instant now) {
        return jdbc
                .sql("""
                        select to_state, count(*) filter (where not is_over) as now, count(*) filter (where is_over) as passed,
                            percentile_cont(0.5) within group (order by days) filter (where is_over) as median,
                            percentile_cont(0.9) within group (order by days) filter (where is_over) as ninth,
                            count(*) filter (where is_own and not is_over) as own_now,
                            count(*) filter (where is_own and is_over) as own_passed,
                            count(distinct id) filter (where not is_seen and not is_over) as unseen_now,
                            count(distinct id) filter (where not is_seen and is_over) as unseen_passed
                        from (select each.*, %s as is_own, %s as is_seen from (%s) each) each group by to_state
                        """.formatted(
                        reading.isOwn("each.id"), reading.isSeen("each.id"), Pipeline.STAYS.formatted(kind.seen())))
                .params(reading.parameters())
                .param("entity", kind.code())
                .param("now", Timestamp.from(now))
                .query(PipelineSums::read)
                .stream()
                .collect(Collectors.toMap(each -> each.stage().state(), Function.identity()));
    }

    private static Counted read(ResultSet row, int index) throws SQLException {
        var step = new Step(
                row.getString("to_state"),
                row.getLong("now"),
                row.getLong("passed"),
                row.getObject("median", Double.class),
                row.getObject("ninth", Double.class),
                null);
        return new Counted(
                new Stage(step.state(), row.getLong("own_now"), row.getLong("own_passed"), step),
                row.getLong("unseen_now"),
                row.getLong("unseen_passed"));
    }

    private Clock over(Actor actor, Late clock, Instant now) {
        Stages kind = pipeline.kind(clock.kind());
        OwnAndSeen reading = kind.reading().apply(actor);
        Map<String, Object> asked = new HashMap<>(reading.parameters());
        asked.putAll(pipeline.ranOut(clock.limit()));
        return jdbc.sql("select count(*) as all_of_them, count(*) filter (where " + reading.isOwn("clocked.id")
                        + ") as own, count(distinct id) filter (where not " + reading.isSeen("clocked.id")
                        + ") as unseen from ("
                        + Pipeline.over(clock) + ") clocked")
                .params(asked)
                .param("now", Timestamp.from(now))
                .query((row, index) -> new Clock(
                        pipeline.limit(clock.limit()),
                        kind,
                        row.getLong("own"),
                        TooFew.isSmall(row.getLong("unseen")) ? null : row.getLong("all_of_them")))
                .single();
    }
}
