package org.suivi.plans;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;

/**
 * An implementation plan as it is worked on.
 *
 * @param approval of its last published version
 */
public record Plan(
        long id, Draft draft, PlanStatus status, @Nullable Approval approval, Tally tally, int version) {

    static final String KIND = "plan";
    static final int LONGEST_TITLE = 300;
    static final int LONGEST_TEXT = 4000;

    static Ref ref(long id) {
        return new Ref(KIND, id);
    }

    /** What is entered about a plan. */
    public record Draft(LocalizedText title, LocalizedText scope, LocalDate from, LocalDate to) {

        public Draft {
            if (title.isEmpty()) {
                throw new Refused("plan.title.needed");
            }
            Limits.check(title, LONGEST_TITLE);
            Limits.check(scope, LONGEST_TEXT);
            Limits.check(from);
            Limits.check(to);
            if (to.isBefore(from)) {
                throw new Refused("plan.period.wrong");
            }
        }
    }

    /** Which version of a plan was approved, when and by whom. */
    public record Approval(int number, Instant at, String by) {}

    /** How many actions a plan has, and how many of them are done or late. */
    public record Tally(int actions, int completed, int overdue) {}

    public LocalizedText title() {
        return draft.title();
    }
}
