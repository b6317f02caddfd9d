package org.suivi.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;

/** Tells how fresh a record is by the periods of its kind. */
@Service
public class Freshness {

    private final TimeLimits limits;
    private final Clock clock;

    Freshness(TimeLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    public Light of(Entity entity, LocalDate confirmed) {
        return of(entity.code(), confirmed);
    }

    /** By the periods of a kind that other modules keep, such as "project". */
    public Light of(String kind, LocalDate confirmed) {
        LocalDate today = today();
        if (!confirmed.plusDays(limits.days(kind + "-red")).isAfter(today)) {
            return Light.RED;
        }
        return confirmed.plusDays(limits.days(kind + "-yellow")).isAfter(today) ? Light.GREEN : Light.YELLOW;
    }

    /** The day from which a record that nobody confirms is no longer shown as one that holds. */
    public LocalDate reviewBy(Entity entity, LocalDate confirmed) {
        return confirmed.plusDays(limits.days(entity.code() + "-red"));
    }

    /** Whatever of this kind was confirmed by this day is no longer fresh. */
    LocalDate notFreshBy(Entity entity) {
        int days = Math.min(limits.days(entity.code() + "-yellow"), limits.days(entity.code() + "-red"));
        return today().minusDays(days);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
