package org.suivi.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A template that somebody filled in and sent.
 *
 * @param applied when it was taken in; null while it waits
 * @param step by which it can be taken back
 */
public record PlanSheet(
        long id,
        long plan,
        String fileName,
        String fileHash,
        @Nullable Instant applied,
        int added,
        int changed,
        @Nullable Long step) {}
