package org.suivi.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.suivi.assistance.CountTable.Cell;

/** Counts for the public: small ones are hidden, and no sum gives one away. */
class CountTableTests {

    @Test
    void smallCountsAreHiddenWithTheNextSmallestBesideThem() {
        CountTable table = CountTable.of(Map.of(
                        new Cell("language", "law"), 2L,
                        new Cell("language", "training"), 5L,
                        new Cell("language", "data"), 9L,
                        new Cell("time", "law"), 4L,
                        new Cell("time", "training"), 6L))
                .suppressed(3);
        assertThat(table.at("language", "law")).isNull();
        assertThat(table.at("language", "training")).isNull();
        assertThat(table.at("language", "data")).isEqualTo(9);
        assertThat(table.at("time", "law")).isNull();
        assertThat(table.at("time", "data")).isZero();
        assertThat(table.sum("language")).isEqualTo(16);
    }

    @Test
    void aSumThatIsTheHiddenCountItselfIsHiddenToo() {
        CountTable table = CountTable.of(Map.of(new Cell("time", "law"), 1L)).suppressed(3);
        assertThat(table.at("time", "law")).isNull();
        assertThat(table.sum("time")).isNull();
    }

    @Test
    void aSmallSumIsHiddenAndOneThatLeavesOneForEach() {
        CountTable table = CountTable.of(Map.of(
                        new Cell("time", "law"), 1L,
                        new Cell("time", "data"), 1L,
                        new Cell("language", "law"), 1L,
                        new Cell("language", "data"), 1L,
                        new Cell("language", "training"), 1L))
                .suppressed(3);
        assertThat(table.sum("time")).isNull();
        assertThat(table.sum("language"))
                .as("three hidden counts that add up to three are one each")
                .isNull();
    }

    @Test
    void nothingIsHiddenFromThoseWhoTakePart() {
        CountTable table = CountTable.of(Map.of(new Cell("time", "law"), 1L));
        assertThat(table.at("time", "law")).isEqualTo(1);
        assertThat(table.sum("time")).isEqualTo(1);
    }

    @Test
    void noLineWithAKnownSumHasOneHiddenCell() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            Map<Cell, Long> counts = new HashMap<>();
            for (int row = 0; row < 5; row++) {
                for (int column = 0; column < 4; column++) {
                    if (random.nextBoolean()) {
                        counts.put(new Cell("r" + row, "c" + column), (long) random.nextInt(8));
                    }
                }
            }
            CountTable table = CountTable.of(counts).suppressed(3);
            for (String row : table.rows()) {
                long hidden = table.columns().stream()
                        .filter(column -> table.at(row, column) == null)
                        .count();
                Long sum = table.sum(row);
                long shown = table.columns().stream()
                        .map(column -> table.at(row, column))
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum();
                assertThat(sum != null && hidden > 0 && (hidden == 1 || sum < 3 || sum - shown == hidden))
                        .as("round %d, %s", round, row)
                        .isFalse();
            }
            counts.forEach((cell, count) -> {
                if (count > 0 && count < 3) {
                    assertThat(table.at(cell.row(), cell.column())).isNull();
                }
            });
        }
    }
}
