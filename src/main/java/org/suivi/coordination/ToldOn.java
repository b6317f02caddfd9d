package org.suivi.coordination;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;

/**
 * What an update is told on: one recommendation, or one action and so every recommendation that it serves.
 *
 * @param title of the action, for those who may read actions
 */
public record ToldOn(
        @Nullable Long recommendation, @Nullable Long action, LocalizedText title) {

    public ToldOn {
        if ((recommendation == null) == (action == null)) {
            throw new NotFound("problem.not-found");
        }
    }

    /** As an address or a form says it: one of both. */
    public static ToldOn of(@Nullable Long recommendation, @Nullable Long action) {
        return new ToldOn(recommendation, action, LocalizedText.EMPTY);
    }

    public static ToldOn recommendation(long id) {
        return of(id, null);
    }

    public static ToldOn action(long id) {
        return of(null, id);
    }

    public long id() {
        return recommendation != null ? recommendation : action != null ? action : 0;
    }

    /** "recommendation" or "action": the name of the parameter and of the column. */
    public String kind() {
        return recommendation != null ? "recommendation" : "action";
    }
}
