package org.suivi.coordination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.plans.Delivery;
import org.suivi.shared.LocalizedText;

/**
 * One action as it concerns an institution.
 *
 * @param due the first day on which it, or a milestone of it, ends
 * @param draft the update that somebody of the institution has begun on it
 * @param serves how many recommendations an update on it answers
 */
public record ActionItem(
        long action,
        LocalizedText title,
        boolean leads,
        @Nullable LocalDate due,
        @Nullable Long draft,
        Delivery delivery,
        int serves) {

    public boolean isLate(LocalDate today) {
        return due != null && due.isBefore(today);
    }
}
