package org.suivi.recommendations;

import java.util.Set;

/** What is found about these recommendations is out of date; published with every change of one or a few. */
public record RecommendationsTouched(int system, Set<Long> ids) {

    public RecommendationsTouched {
        ids = Set.copyOf(ids);
    }
}
