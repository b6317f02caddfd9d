package org.suivi.statements;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to the panellists.
 *
 * @param delegation who asks; null for one that the secretariat took from elsewhere
 * @param panellist to whom it goes; null as long as it is for all
 * @param label of the group it is answered with; empty for one of its own
 */
public record Question(
        long id,
        @Nullable String delegation,
        @Nullable Integer panellist,
        String label,
        String text,
        Instant askedAt,
        @Nullable Instant answeredAt) {

    public boolean isAnswered() {
        return answeredAt != null;
    }

    /** Whether a panellist has it on the own page: what is for all is on every one. */
    public boolean isFor(int other) {
        return panellist == null || panellist == other;
    }
}
