package org.suivi.matches;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseBoards;
import org.suivi.cooperation.HouseBoards.Axes;
import org.suivi.cooperation.HouseBoards.Board;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.HouseList.Count;
import org.suivi.cooperation.HouseRow;
import org.suivi.matches.RoundStore.KeptNeed;
import org.suivi.matches.RoundStore.Question;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;

/** Tells where needs find offers and where not, by two facets of the needs that the last round was worked out for. */
@Service
@Transactional(readOnly = true)
public class Coverage {

    private final RoundStore rounds;
    private final HouseBoards boards;
    private final HouseList house;

    Coverage(RoundStore rounds, HouseBoards boards, HouseList house) {
        this.rounds = rounds;
        this.boards = boards;
        this.house = house;
    }

    /**
     * Two tables over the same facets.
     *
     * @param open all needs of the round that wait
     * @param covered those of them for which an offer is left after the offers were shared out
     */
    public record Seen(Instant madeAt, Board open, Board covered) {

        /** How many of a row of the first table are covered. */
        public long coveredIn(Count row) {
            return covered.rows().stream()
                    .filter(each -> each.value().equals(row.value()))
                    .mapToLong(Count::hits)
                    .sum();
        }
    }

    public Optional<Seen> of(Actor actor, HouseFilter filter, Axes axes) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        return rounds.last()
                .map(round -> new Seen(
                        round.madeAt(),
                        boards.board(actor, Entity.NEED, filter, axes, rounds.ids(round, "true")),
                        boards.board(actor, Entity.NEED, filter, axes, rounds.ids(round, RoundStore.SERVED))));
    }

    /** A need that the round was worked out for, and whether an offer is left for it. */
    public record Row(HouseRow need, boolean isCovered) {}

    /** Needs behind a figure. */
    public record Needs(Instant madeAt, Page<Row> page) {}

    /**
     * The needs that a figure counts.
     *
     * @param isCovered only those for which an offer is left
     */
    public Optional<Needs> needs(Actor actor, HouseFilter filter, boolean isCovered) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        return rounds.last().map(round -> {
            String condition = (isCovered ? RoundStore.SERVED : "true") + " and n.need_id = any(:among)";
            Map<String, ?> among =
                    Map.of("among", house.ids(actor, Entity.NEED, filter).toArray(Long[]::new));
            Page<KeptNeed> found =
                    rounds.page(round, new Question(condition, among, RoundStore.UNCOVERED_FIRST), filter.page());
            Map<Long, HouseRow> rows = house.among(
                    actor,
                    Entity.NEED,
                    found.rows().stream().map(KeptNeed::need).toList());
            return new Needs(
                    round.madeAt(),
                    new Page<>(
                            found.rows().stream()
                                    .filter(each -> rows.containsKey(each.need()))
                                    .map(each -> new Row(
                                            Objects.requireNonNull(rows.get(each.need())), each.offer() != null))
                                    .toList(),
                            found.total(),
                            found.number(),
                            found.size()));
        });
    }
}
