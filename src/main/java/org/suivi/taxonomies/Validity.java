package org.suivi.taxonomies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Refused;

/** From when to when something holds, the last day included, and who says so. */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to, String source) {

    public Validity {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Refused("reference.validity.backwards");
        }
        source = source.strip();
    }

    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    public Validity until(LocalDate last) {
        return new Validity(from, last, source);
    }
}
