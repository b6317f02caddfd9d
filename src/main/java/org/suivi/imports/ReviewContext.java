package org.suivi.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who spoke to whom, when: labels as the file has them, never looked up. */
public record ReviewContext(
        List<String> statesUnderReview,
        @Nullable String body,
        @Nullable Integer session,
        @Nullable Integer cycle,
        @Nullable Integer year,
        List<String> recommendingStates,
        @Nullable ReadPosition position) {

    public ReviewContext {
        statesUnderReview = List.copyOf(statesUnderReview);
        recommendingStates = List.copyOf(recommendingStates);
    }
}
