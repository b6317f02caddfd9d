package org.suivi.cooperation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.HouseConditions.Asked;
import org.suivi.cooperation.HouseList.Count;
import org.suivi.shared.Actor;

/** The figures of boards: who asks for what. */
@Service
@Transactional(readOnly = true)
public class HouseBoards {

    private final JdbcClient jdbc;
    private final HouseConditions conditions;
    private final CountMemory memory;
    private final Clock clock;

    HouseBoards(JdbcClient jdbc, HouseConditions conditions, CountMemory memory, Clock clock) {
        this.jdbc = jdbc;
        this.conditions = conditions;
        this.memory = memory;
        this.clock = clock;
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
     * @param unsaid how many say nothing of what the rows are
     * @param total of the records counted
     */
    public record Board(
            Axes axes,
            List<Count> rows,
            List<Count> columns,
            Map<String, Map<String, Long>> cells,
            long unsaid,
            long total) {

        public long of(Count row, Count column) {
            return cells.getOrDefault(row.value(), Map.of()).getOrDefault(column.value(), 0L);
        }
    }

    /** Counts behind the list that the actor gets with this filter: each is the number of the list narrowed by its values. */
    public Board board(Actor actor, Entity entity, HouseFilter filter, Axes axes) {
        return board(conditions.of(actor, entity, filter), axes);
    }

    /** The same of only these records. */
    public Board board(Actor actor, Entity entity, HouseFilter filter, Axes axes, Collection<Long> ids) {
        return board(conditions.of(actor, entity, filter).among(ids), axes);
    }

    /** The same over what every desk may read, for figures that name nobody and in which nothing small is said. */
    public Board ofAll(Entity entity, Axes axes, Collection<Long> ids) {
        return board(conditions.ofAll(entity, Level.DESK).among(ids), axes);
    }

    private Board board(Asked asked, Axes axes) {
        HouseLines found = HouseLines.of(jdbc, asked);
        Map<HouseFacet, List<Count>> counts = found.counts();
        return new Board(
                axes,
                counts.getOrDefault(axes.rows(), List.of()),
                counts.getOrDefault(axes.columns(), List.of()),
                found.cells(axes.rows(), axes.columns()),
                found.unsaid(axes.rows()),
                found.total());
    }

    /**
     * What everybody may know of records that only those who take part may read: no small number, and none that follows from others or
     * from the lists that everybody reads.
     */
    public PublicCounts publicCounts(Entity entity) {
        Asked shared = conditions.ofAll(entity, Level.PARTICIPANTS);
        return memory.of(PublicCounts.class, shared, () -> {
            Map<HouseFacet, List<Count>> counts = HouseLines.of(jdbc, shared).counts();
            Map<HouseFacet, List<Count>> listed =
                    HouseLines.of(jdbc, conditions.ofAll(entity, Level.PUBLIC)).counts();
            counts.replaceAll((facet, all) -> TooFew.leftOut(
                    all,
                    listed.getOrDefault(facet, List.of()).stream()
                            .collect(Collectors.toMap(Count::value, Count::hits))));
            return new PublicCounts(clock.instant(), counts);
        });
    }

    /** Counts for everybody, and when they were counted. */
    public record PublicCounts(Instant at, Map<HouseFacet, List<Count>> counts) {}
}
