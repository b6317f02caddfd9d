package org.suivi.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Lets the story of Exampleland happen on the days on which it is said to have happened: three years told in one minute would
 * otherwise all be dated today. Only the thread that tells the story is taken back. The audit log of Exampleland stands in the order of
 * telling, so that its days go back with each chapter: each chapter works with what the one before it left, three years of it, and an
 * entry that is chained to the one before cannot be put among earlier ones.
 */
@Component
class EarlierDays {

    private static final int NOON = 12;

    private static final ThreadLocal<Duration> BACK = ThreadLocal.withInitial(() -> Duration.ZERO);

    private final Clock present;

    EarlierDays(@Qualifier("clock") Clock present) {
        this.present = present;
    }

    /** Does something as if it were noon of that day; a day to come is today. */
    <T> T on(LocalDate day, Supplier<T> happening) {
        Duration before = BACK.get();
        Instant noon = day.atTime(NOON, 0).toInstant(ZoneOffset.UTC);
        Duration away = Duration.between(noon, present.instant());
        BACK.set(away.isNegative() ? Duration.ZERO : away);
        try {
            return happening.get();
        } finally {
            BACK.set(before);
        }
    }

    void on(LocalDate day, Runnable happening) {
        on(day, () -> {
            happening.run();
            return day;
        });
    }

    /** Does something as if it were so many days ago. */
    <T> T ago(int days, Supplier<T> happening) {
        return on(today().minusDays(days), happening);
    }

    void ago(int days, Runnable happening) {
        on(today().minusDays(days), happening);
    }

    /** Tells of one record from so many days ago on. */
    Diary diary(int daysAgo) {
        return new Diary(this, today().minusDays(daysAgo));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(present.instant(), ZoneOffset.UTC);
    }

    /** What the time is where the story is told; for everybody else it is the present. */
    Clock clock() {
        return new Taken(present);
    }

    private static final class Taken extends Clock {

        private final Clock now;

        Taken(Clock now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now.instant().minus(BACK.get());
        }

        @Override
        public ZoneId getZone() {
            return now.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Taken(now.withZone(zone));
        }
    }

    /** Nobody but a demonstration has a clock that can be taken back. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("suivi.demonstration")
    static class OfDemonstration {

        @Bean
        @Primary
        Clock storyClock(EarlierDays days) {
            return days.clock();
        }
    }
}
