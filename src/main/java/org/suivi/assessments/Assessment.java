package org.suivi.assessments;

import org.jspecify.annotations.Nullable;
import org.suivi.shared.Ref;

/** What one assessor says about one recommendation, as it stands in the record. */
public record Assessment(
        long id,
        long recommendation,
        Assessor by,
        Finding finding,
        @Nullable Grading grading,
        AssessmentState state,
        Steps steps) {

    /** How other modules name an assessment. */
    public static Ref ref(long id) {
        return new Ref("assessment", id);
    }
}
