package org.suivi.coordination;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Ref;

/**
 * Many recommendations given to one institution in one step.
 *
 * @param chosen how many were chosen
 * @param undone when and by whom it was taken back
 */
public record BulkStep(
        long id,
        long organisation,
        LocalizedText name,
        Part part,
        @Nullable LocalDate due,
        int chosen,
        Moment done,
        @Nullable Moment undone) {

    /** When, and by whom. */
    public record Moment(Instant at, String by) {}

    /**
     * What the step did that still stands.
     *
     * @param given how many recommendations the institution got
     * @param taken how many parts of institutions ended because of it
     * @param renewed how many got a new day alone
     */
    public record Effect(int given, int taken, int renewed) {

        public boolean isNothing() {
            return given + taken + renewed == 0;
        }
    }

    /**
     * Something that was built on the step since.
     *
     * @param reason "told", "linked", "changed" or "led": completes message keys
     */
    public record Block(long recommendation, String reason) {}

    static Ref ref(long id) {
        return new Ref("bulk-assignment", id);
    }
}
