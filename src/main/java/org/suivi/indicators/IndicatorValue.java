package org.suivi.indicators;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One value as it was entered; it never changes.
 *
 * @param supersedes the value of the same cell that this one corrects
 * @param why it was corrected
 * @param isCurrent whether no later value supersedes it
 */
public record IndicatorValue(
        long id,
        Cell cell,
        Measured measured,
        @Nullable Long supersedes,
        @Nullable String why,
        String by,
        Instant at,
        boolean isCurrent) {

    /** A baseline must be settled: a figure, and not a provisional one. */
    boolean mayBeBaseline() {
        return isCurrent && measured.value() != null && measured.status() != ValueStatus.PROVISIONAL;
    }
}
