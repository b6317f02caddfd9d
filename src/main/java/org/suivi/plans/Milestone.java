package org.suivi.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/** A dated point within an action. */
public record Milestone(long id, long action, Draft draft, int version) {

    /** What is entered about a milestone. */
    public record Draft(
            LocalizedText title, LocalDate due, @Nullable LocalDate reached) {

        public Draft {
            if (title.isEmpty()) {
                throw new Refused("plan.title.needed");
            }
            Limits.check(title, Plan.LONGEST_TITLE);
            Limits.check(due);
            Limits.check(reached);
        }
    }

    public boolean isOverdue(LocalDate today) {
        return draft.reached() == null && draft.due().isBefore(today);
    }
}
