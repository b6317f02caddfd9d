package org.suivi.plans;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/** A line of a plan: a theme or cluster and the result that is expected there; actions stand under it. */
public record PlanTheme(long id, long plan, Draft draft, int version) {

    /** What is entered about a theme. */
    public record Draft(
            LocalizedText name,
            LocalizedText expectedResult,
            @Nullable Long cluster) {

        public Draft {
            if (name.isEmpty()) {
                throw new Refused("plan.title.needed");
            }
            Limits.check(name, Plan.LONGEST_TITLE);
            Limits.check(expectedResult, Plan.LONGEST_TEXT);
        }
    }

    public LocalizedText name() {
        return draft.name();
    }
}
