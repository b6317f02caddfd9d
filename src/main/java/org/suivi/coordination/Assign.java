package org.suivi.coordination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives things of one kind to an institution.
 *
 * @param person the account of the focal point who takes charge of them; null leaves them to all focal points of the institution
 * @param due by when the institution is to tell what it did
 */
public record Assign(
        Matter.Kind kind,
        List<Long> ids,
        long organisation,
        Part part,
        @Nullable Long person,
        @Nullable LocalDate due) {

    public Assign {
        ids = List.copyOf(ids);
    }
}
