package org.suivi.assessments.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.suivi.assessments.Assessment;
import org.suivi.assessments.AssessmentState;
import org.suivi.assessments.Grading;
import org.suivi.assessments.RecordGrade;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** A mechanism's grade as entered, with the place where it stands. */
public record GradeForm(
        long replaces,
        @NotNull Integer grade,
        @NotBlank @Size(max = 100) String symbol,
        @NotBlank @Size(max = 50) String paragraph,
        @NotNull LocalDate gradedOn,
        Map<String, @Size(max = 10_000) String> rationale) {

    public GradeForm {
        rationale = rationale == null ? Map.of() : rationale;
    }

    /** A draft is gone on with; of what is published only the grade begins anew. */
    @SuppressWarnings("NullAway") // an empty form has no choices yet; the constraints ask for them
    static GradeForm of(Optional<Assessment> latest) {
        Assessment draft =
                latest.filter(one -> one.state() == AssessmentState.DRAFT).orElse(null);
        Grading grading = draft == null ? null : draft.grading();
        if (draft == null || grading == null) {
            return new GradeForm(0, null, "", "", null, Map.of());
        }
        return new GradeForm(
                draft.id(),
                grading.grade().id(),
                grading.symbol(),
                grading.paragraph(),
                draft.finding().cutOff(),
                draft.finding().rationale().byCode());
    }

    RecordGrade toCommand(long recommendation) {
        return new RecordGrade(
                recommendation,
                replaces,
                grade,
                symbol.strip(),
                paragraph.strip(),
                gradedOn,
                LocalizedText.byCode(rationale));
    }

    public String rationaleIn(Language language) {
        return rationale.getOrDefault(language.code(), "");
    }
}
