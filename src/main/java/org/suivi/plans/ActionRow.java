package org.suivi.plans;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/** One action as a line of a table: what fits there and nothing more. */
public record ActionRow(
        long id,
        LocalizedText title,
        Named theme,
        @Nullable Named lead,
        Action.Dates dates,
        Standing standing,
        Counts counts) {

    /** Something with a name that a line mentions. */
    public record Named(long id, LocalizedText name) {}

    /** How far it is. */
    public record Standing(Delivery delivery, boolean isOverdue) {}

    /** How much hangs on it: recommendations that the reader may see, milestones and those of them that are reached. */
    public record Counts(
            int recommendations,
            int milestones,
            int reached,
            @Nullable Long budget,
            @Nullable String currency) {}
}
