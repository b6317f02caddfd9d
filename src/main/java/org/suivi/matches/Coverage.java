package org.suivi.matches;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseBoards;
import org.suivi.cooperation.HouseBoards.Axes;
import org.suivi.cooperation.HouseBoards.Board;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.HouseList.Count;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;

/** Tells where needs find offers and where not, by two facets of the needs that the last round was worked out for. */
@Service
@Transactional(readOnly = true)
public class Coverage {

    private final RoundStore rounds;
    private final HouseBoards boards;

    Coverage(RoundStore rounds, HouseBoards boards) {
        this.rounds = rounds;
        this.boards = boards;
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
}
