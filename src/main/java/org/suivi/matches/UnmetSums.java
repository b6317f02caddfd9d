package org.suivi.matches;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.NeedState;
import org.suivi.cooperation.TooFew;
import org.suivi.cooperation.TooFew.Told;
import org.suivi.matches.OwnRound.Own;
import org.suivi.matches.RoundStore.Blocked;
import org.suivi.matches.Rounds.Unmet;
import org.suivi.matching.Cause;
import org.suivi.matching.Gap;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;

/** What finds no offer, for who asks in the name of a State: its own needs with what stands in the way, and sums over those of all. */
@Service
@Transactional(readOnly = true)
public class UnmetSums {

    private static final int PAGE_SIZE = 25;
    private static final String EVERY = "[]";

    private final RoundStore rounds;
    private final OwnRound own;

    UnmetSums(RoundStore rounds, OwnRound own) {
        this.rounds = rounds;
        this.own = own;
    }

    /** How often something stands in the way. */
    public record Times(long alone, long inAll) {}

    /**
     * A cause.
     *
     * @param all null where that would say something small of the needs of others
     */
    public record Line(Cause cause, Times own, @Nullable Times all) {

        private long othersAlone() {
            return all == null ? 0 : all.alone() - own.alone();
        }

        private long othersBeside() {
            return all == null ? 0 : all.inAll() - own.inAll() - othersAlone();
        }

        private Line ofOwn() {
            return new Line(cause, own, null);
        }
    }

    /**
     * The board.
     *
     * @param needs the reader's own without an offer
     * @param ownTotal how many these are, whatever cause was chosen
     * @param total of all; null where that would say something small
     */
    public record Seen(
            Instant madeAt,
            List<Line> lines,
            Page<Unmet> needs,
            long ownTotal,
            @Nullable Long total) {}

    /**
     * As of the last round.
     *
     * @param cause only the own needs that this stands in the way of
     * @param isAlone only those that it alone does
     */
    public Optional<Seen> of(Actor actor, @Nullable Cause cause, boolean isAlone, int page) {
        actor.mustHave(Permission.READ_ALL_FIGURES);
        return rounds.last().map(round -> {
            List<Own> unmet = own.of(actor, round, HouseFilter.of(Map.of())).stream()
                    .filter(each -> !each.isCovered())
                    .toList();
            Map<Cause, Blocked> all = rounds.blocked(round, RoundStore.UNMET, Map.of("gap", EVERY)).stream()
                    .collect(Collectors.toMap(Blocked::cause, Function.identity()));
            List<Line> lines = Arrays.stream(Cause.values())
                    .map(each -> line(each, unmet, all.get(each)))
                    .filter(each -> each.all() == null || each.all().inAll() > 0)
                    .toList();
            Told<Line> told = TooFew.leftOut(lines, List.of(Line::othersAlone, Line::othersBeside));
            long total = rounds.count(round, RoundStore.UNMET, Map.of("gap", EVERY));
            boolean isTold = told.isSumTold() && !TooFew.isSmall(total - unmet.size());
            return new Seen(
                    round.madeAt(),
                    lines.stream()
                            .map(each -> told.shown().contains(each) ? each : each.ofOwn())
                            .toList(),
                    Page.outOf(shown(unmet, cause, isAlone), page, PAGE_SIZE),
                    unmet.size(),
                    isTold ? total : null);
        });
    }

    private static Line line(Cause cause, List<Own> unmet, @Nullable Blocked all) {
        var own = new Times(times(unmet, cause, true), times(unmet, cause, false));
        return new Line(cause, own, all == null ? new Times(0, 0) : new Times(all.alone(), all.inAll()));
    }

    private static long times(List<Own> unmet, Cause cause, boolean isAlone) {
        return unmet.stream()
                .filter(each -> each.gaps().stream().anyMatch(gap -> is(gap, cause, isAlone)))
                .count();
    }

    private static boolean is(Gap gap, Cause cause, boolean isAlone) {
        return gap.cause() == cause && (gap.isSole() || !isAlone);
    }

    private static List<Unmet> shown(List<Own> unmet, @Nullable Cause cause, boolean isAlone) {
        return unmet.stream()
                .filter(each -> cause == null || each.gaps().stream().anyMatch(gap -> is(gap, cause, isAlone)))
                .map(each -> new Unmet(each.need(), each.gaps(), each.need().state() == NeedState.UNMET_ESCALATED))
                .toList();
    }
}
