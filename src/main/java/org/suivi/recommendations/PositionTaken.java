package org.suivi.recommendations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A position with what it rests on.
 *
 * @param on the date it was given
 * @param reasons the State's own words
 * @param symbol the document it stands in, often an addendum
 * @param paragraph the paragraph there
 */
public record PositionTaken(
        Position position,
        @Nullable LocalDate on,
        @Nullable String reasons,
        @Nullable String symbol,
        @Nullable String paragraph) {

    static PositionTaken notApplicable() {
        return new PositionTaken(Position.NOT_APPLICABLE, null, null, null, null);
    }
}
