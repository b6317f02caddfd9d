package org.suivi.matches;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseBoards;
import org.suivi.cooperation.HouseBoards.Axes;
import org.suivi.cooperation.HouseBoards.Board;
import org.suivi.cooperation.HouseFacet;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.HouseList.Count;
import org.suivi.cooperation.TooFew;
import org.suivi.cooperation.TooFew.Told;
import org.suivi.matches.Coverage.Needs;
import org.suivi.matches.OwnRound.Own;
import org.suivi.matches.RoundStore.Kept;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;

/**
 * Where needs find offers, for who asks in the name of a State: its own needs, and sums over those of all by one facet. From tables by
 * two, or from narrowed ones, what is left out could be worked out.
 */
@Service
@Transactional(readOnly = true)
public class CoverageSums {

    private static final int PAGE_SIZE = 25;

    /** Countries would name who did not agree to that. */
    private static final Set<HouseFacet> BY = EnumSet.complementOf(EnumSet.of(HouseFacet.COUNTRY));

    private final RoundStore rounds;
    private final OwnRound own;
    private final HouseBoards boards;

    CoverageSums(RoundStore rounds, OwnRound own, HouseBoards boards) {
        this.rounds = rounds;
        this.own = own;
        this.boards = boards;
    }

    /** Open needs, and those of them for which an offer is left. */
    public record Figures(long covered, long open) {}

    /**
     * One value of the facet; {@link HouseFacet#UNSAID} for those that say nothing under it.
     *
     * @param all null where that would say something small of what others have
     */
    public record Line(String value, Figures own, @Nullable Figures all) {}

    /**
     * The board.
     *
     * @param total of all; null where that would say something small
     */
    public record Seen(
            Instant madeAt,
            HouseFacet by,
            List<Line> lines,
            Figures own,
            @Nullable Figures total) {}

    /** The same open needs as somebody counts them. */
    private record Sorts(Board covered, Board open) {

        private Figures of(String value) {
            return value.equals(HouseFacet.UNSAID)
                    ? new Figures(covered.unsaid(), open.unsaid())
                    : new Figures(hits(covered, value), hits(open, value));
        }

        private Figures total() {
            return new Figures(covered.total(), open.total());
        }

        private static long hits(Board board, String value) {
            return board.rows().stream()
                    .filter(each -> each.value().equals(value))
                    .mapToLong(Count::hits)
                    .sum();
        }
    }

    /** What others have: the reader knows how many of these are open as far as it sees them, but of none whether an offer is left. */
    private record Others(String value, long covered, long without, long unseen) {

        static Others of(String value, Figures all, Figures own, long seen) {
            return new Others(
                    value,
                    all.covered() - own.covered(),
                    all.open() - all.covered() - (own.open() - own.covered()),
                    Math.max(0, all.open() - seen));
        }
    }

    public static List<HouseFacet> facets() {
        return Arrays.stream(HouseFacet.values()).filter(BY::contains).toList();
    }

    public Optional<Seen> of(Actor actor, HouseFacet wanted) {
        actor.mustHave(Permission.READ_ALL_FIGURES);
        HouseFacet by = BY.contains(wanted) ? wanted : HouseFacet.THEME;
        return rounds.last().map(round -> seen(actor, round, by));
    }

    private Seen seen(Actor actor, Kept round, HouseFacet by) {
        var axes = new Axes(by, by);
        List<Long> open = rounds.ids(round, "true");
        var all = new Sorts(
                boards.ofAll(Entity.NEED, axes, rounds.ids(round, RoundStore.SERVED)),
                boards.ofAll(Entity.NEED, axes, open));
        Board visible = boards.board(actor, Entity.NEED, HouseFilter.of(Map.of()), axes, open);
        var seen = new Sorts(visible, visible);
        List<Own> needs = own.of(actor, round, HouseFilter.of(Map.of()));
        var mine =
                new Sorts(own(actor, axes, needs.stream().filter(Own::isCovered).toList()), own(actor, axes, needs));
        List<Others> others = values(all.open()).stream()
                .map(value -> Others.of(
                        value, all.of(value), mine.of(value), seen.of(value).open()))
                .toList();
        Told<Others> told = TooFew.leftOut(others, List.of(Others::covered, Others::without, Others::unseen));
        Set<String> shown = told.shown().stream().map(Others::value).collect(Collectors.toSet());
        Others total = Others.of("", all.total(), mine.total(), seen.total().open());
        boolean isTold = told.isSumTold()
                && TooFew.leftOut(List.of(total), List.of(Others::covered, Others::without, Others::unseen))
                        .isSumTold();
        return new Seen(
                round.madeAt(),
                by,
                others.stream()
                        .map(each -> new Line(
                                each.value(),
                                mine.of(each.value()),
                                shown.contains(each.value()) ? all.of(each.value()) : null))
                        .toList(),
                mine.total(),
                isTold ? all.total() : null);
    }

    private static List<String> values(Board board) {
        List<String> values =
                new ArrayList<>(board.rows().stream().map(Count::value).toList());
        if (board.unsaid() > 0) {
            values.add(HouseFacet.UNSAID);
        }
        return values;
    }

    private Board own(Actor actor, Axes axes, Collection<Own> needs) {
        return boards.board(
                actor,
                Entity.NEED,
                HouseFilter.of(Map.of()),
                axes,
                needs.stream().map(each -> each.need().id()).toList());
    }

    /** The reader's own needs behind a figure. */
    public Optional<Needs> needs(Actor actor, HouseFilter filter, boolean isCovered) {
        actor.mustHave(Permission.READ_ALL_FIGURES);
        return rounds.last()
                .map(round -> new Needs(
                        round.madeAt(),
                        Page.outOf(
                                own.of(actor, round, filter).stream()
                                        .filter(each -> each.isCovered() || !isCovered)
                                        .map(each -> new Coverage.Row(each.need(), each.isCovered()))
                                        .toList(),
                                filter.page(),
                                PAGE_SIZE)));
    }
}
