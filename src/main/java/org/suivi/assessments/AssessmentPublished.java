package org.suivi.assessments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/**
 * An assessor made an assessment public, in the place of the one it had published before. Drafts and approvals make no event,
 * because the audit log is read by the secretariat and they are the assessor's own until then; the row itself says who and when.
 */
public record AssessmentPublished(
        Actor actor, long id, @Nullable Told before, Told after) implements Change {

    /** What a history shows of it. */
    public record Told(
            long recommendation,
            String assessor,
            String result,
            @Nullable String confidence,
            LocalDate cutOff,
            @Nullable String grade) {

        static Told of(Assessment assessment) {
            Confidence confidence = assessment.finding().confidence();
            Grading grading = assessment.grading();
            return new Told(
                    assessment.recommendation(),
                    assessment.by().kind().code(),
                    assessment.finding().result().code(),
                    confidence == null ? null : confidence.code(),
                    assessment.finding().cutOff(),
                    grading == null ? null : grading.grade().code());
        }
    }

    @Override
    public Ref subject() {
        return Assessment.ref(id);
    }
}
