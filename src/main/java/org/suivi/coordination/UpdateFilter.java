package org.suivi.coordination;

import org.jspecify.annotations.Nullable;

/** What a list of updates is narrowed to; nothing of it, and the list is of all that the reader may see. */
public record UpdateFilter(
        @Nullable Long recommendation,
        @Nullable Long organisation,
        @Nullable UpdateState state) {

    public static UpdateFilter of(long recommendation) {
        return new UpdateFilter(recommendation, null, null);
    }
}
