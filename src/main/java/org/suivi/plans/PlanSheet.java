package org.suivi.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A template that somebody filled in and sent.
 *
 * @param applied when it was taken in; null while it waits
 */
public record PlanSheet(
        long id,
        long plan,
        String fileName,
        String fileHash,
        @Nullable Instant applied,
        int added,
        int changed) {}
