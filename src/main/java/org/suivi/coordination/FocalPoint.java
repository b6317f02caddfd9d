package org.suivi.coordination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person who answers for an institution's part, or stands in for whoever does.
 *
 * @param isPresent whether it is so today: a focal point without its role in the institution is none
 */
public record FocalPoint(
        long id,
        long organisation,
        long account,
        String name,
        String email,
        boolean isAlternate,
        Days days,
        boolean isPresent) {

    /** From a day until another, which is not part of it. */
    public record Days(LocalDate since, @Nullable LocalDate until) {}
}
