package org.suivi.assessments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did what with an assessment, and when.
 *
 * @param ended when a newer one took its place, or it was discarded
 */
public record Steps(
        Step drafted,
        @Nullable Step approved,
        @Nullable Step published,
        @Nullable Instant ended) {

    /** A step at a moment. */
    public record Step(Instant at, String by) {}
}
