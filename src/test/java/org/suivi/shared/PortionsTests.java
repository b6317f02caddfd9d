package org.suivi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many things read in portions, without holding more than one of them. */
class PortionsTests {

    @Test
    void allComeInTheirOrderAndNoPortionIsAskedBeforeItIsNeeded() {
        List<Integer> asked = new ArrayList<>();
        var portions = new Portions<>(IntStream.range(0, 1_200).iterator(), part -> {
            asked.add(part.size());
            return part.stream().map(one -> "n" + one).toList();
        });
        assertThat(portions.next()).isEqualTo("n0");
        assertThat(asked).containsExactly(500);
        List<String> others = new ArrayList<>();
        portions.forEachRemaining(others::add);
        assertThat(others).hasSize(1_199).endsWith("n1199");
        assertThat(asked).containsExactly(500, 500, 200);
        assertThatThrownBy(portions::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void portionsOfWhichNothingIsLeftArePassedOver() {
        var portions = new Portions<>(
                IntStream.range(0, 1_600).iterator(),
                part -> part.stream().filter(one -> one >= 1_550).toList());
        assertThat(portions).toIterable().hasSize(50);
    }

    @Test
    void toCloseTheStreamClosesTheOneItIsMadeOf() {
        var isClosed = new AtomicBoolean();
        try (Stream<Integer> all = Portions.of(Stream.of(1, 2).onClose(() -> isClosed.set(true)), part -> part)) {
            assertThat(all).containsExactly(1, 2);
        }
        assertThat(isClosed).isTrue();
    }
}
