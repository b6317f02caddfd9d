package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.assessments.Assessment;
import org.suivi.assessments.AssessmentPages.Shown;
import org.suivi.assessments.Confidence;
import org.suivi.assessments.Evidence;
import org.suivi.assessments.Finding;
import org.suivi.assessments.Grading;
import org.suivi.assessments.Steps;

/**
 * What one assessor published of one recommendation, as other programs read it.
 *
 * @param state "published", or "superseded" when the same assessor has published a newer one
 * @param grade of a mechanism, as it stands in its document; the result is what the grade stands for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentJson(
        long id,
        String page,
        String recommendation,
        AssessorJson assessor,
        String result,
        String state,
        @Nullable GradeJson grade,
        FindingJson finding,
        @Nullable Instant publishedAt,
        @Nullable Instant supersededAt) {

    /** Who speaks; the mechanism that recommended where the kind says so. */
    record AssessorJson(String kind, Map<String, String> name, String mechanism) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GradeJson(String scale, String grade, Map<String, String> meaning, String symbol, String paragraph) {}

    /** How it was found, and on what evidence until when. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FindingJson(
            String method,
            String methodVersion,
            @Nullable String confidence,
            LocalDate evidenceUntil,
            Map<String, String> rationale,
            List<AssessmentEvidenceJson> evidence) {}

    /** What it relies on; the bearing says whether it "supports" or "contradicts" the result. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AssessmentEvidenceJson(
            String bearing,
            String title,
            @Nullable String link,
            @Nullable LocalDate date,
            @Nullable String locator) {

        static AssessmentEvidenceJson of(Evidence one) {
            return new AssessmentEvidenceJson(one.bearing().code(), one.title(), one.link(), one.date(), one.locator());
        }
    }

    static AssessmentJson of(Shown shown, String page) {
        Assessment one = shown.assessment();
        Steps.Step published = one.steps().published();
        return new AssessmentJson(
                one.id(),
                page,
                shown.recommendation().address(),
                new AssessorJson(
                        one.by().kind().code(),
                        ByCode.of(one.by().name()),
                        one.by().mechanism()),
                one.finding().result().code(),
                one.state().code(),
                grade(one.grading()),
                finding(one.finding()),
                published == null ? null : published.at(),
                one.steps().ended());
    }

    private static @Nullable GradeJson grade(@Nullable Grading grading) {
        return grading == null
                ? null
                : new GradeJson(
                        grading.scale(),
                        grading.grade().code(),
                        ByCode.of(grading.grade().meaning()),
                        grading.symbol(),
                        grading.paragraph());
    }

    private static FindingJson finding(Finding finding) {
        Confidence confidence = finding.confidence();
        return new FindingJson(
                finding.method(),
                finding.methodVersion(),
                confidence == null ? null : confidence.code(),
                finding.cutOff(),
                ByCode.of(finding.rationale()),
                finding.evidence().stream().map(AssessmentEvidenceJson::of).toList());
    }
}
