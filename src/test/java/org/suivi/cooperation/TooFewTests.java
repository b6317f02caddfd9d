package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suivi.cooperation.HouseList.Count;

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

    private static List<Integer> shown(int... hits) {
        List<Count> counts = IntStream.range(0, hits.length)
                .mapToObj(index -> new Count("v" + index, hits[index]))
                .toList();
        return TooFew.leftOut(counts).stream().map(count -> (int) count.hits()).toList();
    }
}
