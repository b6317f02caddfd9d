package org.suivi.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.OwnAndSeen;
import org.suivi.cooperation.Pipeline;
import org.suivi.cooperation.TooFew;
import org.suivi.figures.Measures.Figure;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;

/** How well the clearing house does, for who has a part in it: with the own things, and with all where that says nothing small. */
@Service
@Transactional(readOnly = true)
public class MeasureSums {

    private final List<Measure> measures;
    private final Measures lists;
    private final Pipeline kinds;
    private final JdbcClient jdbc;
    private final Clock clock;

    MeasureSums(ObjectProvider<Measure> measures, Measures lists, Pipeline kinds, JdbcClient jdbc, Clock clock) {
        this.measures = measures.orderedStream().toList();
        this.lists = lists;
        this.kinds = kinds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One measure.
     *
     * @param own null where it would tell of another party
     * @param all null where it would say something small of what the reader does not see, or of values that it is not told
     */
    public record Line(
            Measure measure, @Nullable Figure own, @Nullable Figure all) {}

    /** All measures, and when they were counted. */
    public record Seen(Instant at, List<Line> lines) {}

    public Seen of(Actor actor) {
        actor.mustHave(Permission.READ_ALL_FIGURES);
        Map<String, OwnAndSeen> readings = new HashMap<>();
        return new Seen(
                clock.instant(),
                measures.stream()
                        .map(each -> line(
                                each,
                                readings.computeIfAbsent(
                                        each.of().kind(),
                                        kind -> kinds.kind(kind).reading().apply(actor))))
                        .toList());
    }

    private Line line(Measure measure, OwnAndSeen reading) {
        return jdbc.sql("""
                        select %1$s as figure, count(*) as counted,
                            %1$s filter (where is_own) as own_figure, count(*) filter (where is_own) as own_counted,
                            count(distinct id) filter (where not is_seen) as unseen,
                            count(distinct id) filter (where not is_told) as others,
                            count(distinct id) filter (where not is_told and value > 0) as others_so,
                            count(distinct id) filter (where not is_told and value <= 0) as others_not_so
                        from (select each.*, %2$s as is_own, %3$s as is_seen, %4$s as is_told from (%5$s) each) each
                        """.formatted(
                                measure.unit().figure(),
                                reading.isOwn("each.id"),
                                reading.isSeen("each.id"),
                                measure.of().isToldToOwners() ? reading.isOwn("each.id") : "false",
                                measure.sql()))
                .params(reading.parameters())
                .param("today", lists.today())
                .query((row, index) -> new Line(
                        measure,
                        measure.of().isToldToOwners() ? figure(measure, row, "own_") : null,
                        isSmall(measure, row) ? null : figure(measure, row, "")))
                .single();
    }

    private static Figure figure(Measure measure, ResultSet row, String whose) throws SQLException {
        return new Figure(measure, row.getObject(whose + "figure", Double.class), row.getLong(whose + "counted"));
    }

    /** From a share and how many it is of follows how many are so; a median tells of none. */
    private static boolean isSmall(Measure measure, ResultSet row) throws SQLException {
        boolean isShare = measure.unit() != Measure.Unit.DAYS;
        return Stream.of(row.getLong("unseen"), row.getLong("others")).anyMatch(TooFew::isSmall)
                || (isShare
                        && Stream.of(row.getLong("others_so"), row.getLong("others_not_so"))
                                .anyMatch(TooFew::isSmall));
    }
}
