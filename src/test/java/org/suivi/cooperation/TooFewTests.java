package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.suivi.cooperation.HouseList.Count;
import org.suivi.cooperation.TooFew.Told;

class TooFewTests {

    @Test
    void numbersBelowThreeAreLeftOut() {
        assertThat(shown(9, 5, 2, 2)).containsExactly(9, 5);
    }

    @Test
    void aSingleSmallNumberTakesTheNextOneWithIt() {
        assertThat(shown(9, 5, 4, 2)).as("else the total would tell it").containsExactly(9, 5);
    }

    @Test
    void smallNumbersThatAddUpToTooLittleTakeTheNextOneWithThem() {
        assertThat(shown(9, 5, 1, 1)).as("two that add up to two are one each").containsExactly(9);
    }

    @Test
    void smallNumbersThatMustBeOneEachTakeTheNextOneWithThem() {
        assertThat(shown(9, 5, 1, 1, 1))
                .as("three that add up to three are one each")
                .containsExactly(9);
    }

    @Test
    void aNumberThatListsOfEverybodyReduceToASmallOneIsLeftOut() {
        List<Count> counts = List.of(new Count("a", 12), new Count("b", 9), new Count("c", 8), new Count("d", 5));
        assertThat(TooFew.leftOut(counts, Map.of("a", 12L, "b", 4L, "c", 7L, "d", 2L)))
                .as("eight less the seven that everybody reads is one, and so the next goes with it")
                .extracting(Count::value)
                .containsExactly("a", "b");
        assertThat(TooFew.leftOut(counts, Map.of("a", 12L, "b", 9L, "c", 8L, "d", 5L)))
                .as("everybody reads them all")
                .hasSize(4);
    }

    @Test
    void nothingIsLeftOutWhereNothingIsSmall() {
        assertThat(shown(9, 5, 3)).containsExactly(9, 5, 3);
        assertThat(shown()).isEmpty();
    }

    @Test
    void noneOfTwoMeasuresIsSmallOrFollowsFromTheSums() {
        List<ToLongFunction<long[]>> measures = List.of(row -> row[0], row -> row[1]);
        for (int seed = 0; seed < 5 * 5 * 5 * 5 * 5 * 5; seed++) {
            List<long[]> rows = new ArrayList<>();
            for (int rest = seed, row = 0; row < 3; row++, rest /= 25) {
                rows.add(new long[] {rest % 5, rest / 5 % 5});
            }
            Told<long[]> told = TooFew.leftOut(rows, measures);
            for (ToLongFunction<long[]> measure : measures) {
                assertThat(told.shown())
                        .as("%d", seed)
                        .noneMatch(row -> measure.applyAsLong(row) == 1 || measure.applyAsLong(row) == 2);
                long[] hidden = rows.stream()
                        .filter(row -> !told.shown().contains(row))
                        .mapToLong(measure)
                        .filter(hits -> hits > 0)
                        .toArray();
                long sum = LongStream.of(hidden).sum();
                assertThat(!told.isSumTold() || sum == 0 || hidden.length > 1 && sum > hidden.length)
                        .as("%d: the sums leave %d for %d rows", seed, sum, hidden.length)
                        .isTrue();
            }
        }
    }

    @Test
    void aRowOfNothingHidesNothingAndStays() {
        Told<Integer> told = TooFew.leftOut(List.of(5, 4, 2, 0, 0), List.of(Integer::longValue));
        assertThat(told.shown()).containsExactly(5, 0, 0);
        assertThat(told.isSumTold()).isTrue();
    }

    @Test
    void theSumOfASmallNumberAloneIsNotTold() {
        assertThat(TooFew.leftOut(List.of(2, 0), List.<ToLongFunction<Integer>>of(Integer::longValue))
                        .isSumTold())
                .isFalse();
    }

    private static List<Integer> shown(int... hits) {
        List<Count> counts = IntStream.range(0, hits.length)
                .mapToObj(index -> new Count("v" + index, hits[index]))
                .toList();
        return TooFew.leftOut(counts).stream().map(count -> (int) count.hits()).toList();
    }
}
