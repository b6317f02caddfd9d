package org.suivi.repeats;

import org.jspecify.annotations.Nullable;

/** One thing asked of a State, as the repeat finder needs to know it. */
public record Asked(
        long id,
        String language,
        String text,
        String mechanism,
        @Nullable Integer year) {}
