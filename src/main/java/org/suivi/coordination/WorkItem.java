package org.suivi.coordination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.plans.Delivery;

/**
 * One recommendation on which news is expected from an institution.
 *
 * @param draft the update that somebody of the institution has begun on it
 * @param delivery what the institution told last
 */
public record WorkItem(
        long recommendation,
        boolean leads,
        LocalDate due,
        @Nullable Long draft,
        @Nullable Delivery delivery,
        @Nullable String person) {

    public boolean isLate(LocalDate today) {
        return due.isBefore(today);
    }
}
