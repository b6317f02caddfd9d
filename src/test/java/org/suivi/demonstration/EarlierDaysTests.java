package org.suivi.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class EarlierDaysTests {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 2, 29);

    private final EarlierDays days = new EarlierDays(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Clock clock = days.clock();

    @Test
    void whatHappenedEarlierIsDatedEarlierAndThenItIsTodayAgain() {
        assertThat(days.on(LONG_AGO, clock::instant)).isEqualTo("2024-02-29T12:00:00Z");
        assertThat(days.on(LONG_AGO, () -> days.on(LONG_AGO.plusDays(1), clock::instant)))
                .isEqualTo("2024-03-01T12:00:00Z");
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void nothingHappensInTheFuture() {
        assertThat(days.on(LocalDate.of(2027, 1, 1), clock::instant)).isEqualTo(NOW);
    }

    @Test
    void nobodyElseIsTakenBack() throws InterruptedException {
        Instant[] elsewhere = new Instant[1];
        var other = new Thread(() -> elsewhere[0] = clock.instant());
        days.on(LONG_AGO, () -> {
            other.start();
            return LONG_AGO;
        });
        other.join();
        assertThat(elsewhere[0]).isEqualTo(NOW);
    }
}
