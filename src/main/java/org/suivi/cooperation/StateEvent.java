package org.suivi.cooperation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One transition of something, as it is kept for good. */
public record StateEvent(
        @Nullable String from,
        String to,
        String actor,
        String role,
        Instant at,
        @Nullable String reason,
        @Nullable String note) {}
