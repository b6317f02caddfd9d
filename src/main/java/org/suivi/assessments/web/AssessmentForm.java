package org.suivi.assessments.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suivi.assessments.Assessment;
import org.suivi.assessments.AssessmentState;
import org.suivi.assessments.Confidence;
import org.suivi.assessments.DraftAssessment;
import org.suivi.assessments.Evidence;
import org.suivi.assessments.Finding;
import org.suivi.assessments.Result;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/**
 * An assessment as entered; the rationale comes by language code.
 *
 * @param replaces the draft it was opened on, 0 for none
 */
public record AssessmentForm(
        long replaces,
        @NotNull Result result,
        @NotNull Confidence confidence,
        @NotNull LocalDate cutOff,
        @NotBlank @Size(max = 200) String method,
        @Nullable @Size(max = 50) String methodVersion,
        Map<String, @Size(max = 10_000) String> rationale,
        List<@Valid EvidenceForm> evidence) {

    private static final int EMPTY_LINES = 3;

    public AssessmentForm {
        rationale = rationale == null ? Map.of() : rationale;
        evidence = evidence == null
                ? List.of()
                : evidence.stream()
                        .map(line -> line == null ? EvidenceForm.EMPTY : line)
                        .toList();
    }

    /** What a person begins with: its organisation's draft, or what it published last as a draft to come. */
    static AssessmentForm of(Optional<Assessment> latest) {
        return latest.map(AssessmentForm::of).orElseGet(AssessmentForm::empty);
    }

    @SuppressWarnings("NullAway") // an empty form has no choices yet; the constraints ask for them
    private static AssessmentForm empty() {
        return new AssessmentForm(0, null, null, null, "", "", Map.of(), List.of());
    }

    @SuppressWarnings("NullAway") // only a mechanism's grade has no confidence, and it has a form of its own
    private static AssessmentForm of(Assessment assessment) {
        Finding finding = assessment.finding();
        return new AssessmentForm(
                assessment.state() == AssessmentState.DRAFT ? assessment.id() : 0,
                finding.result(),
                finding.confidence(),
                finding.cutOff(),
                finding.method(),
                finding.methodVersion(),
                finding.rationale().byCode(),
                finding.evidence().stream().map(EvidenceForm::of).toList());
    }

    DraftAssessment toCommand(long recommendation, EvidenceForm.Files files) {
        List<Evidence> lines = evidence.stream()
                .flatMap(line -> line.toEvidence(files).stream())
                .toList();
        return new DraftAssessment(
                recommendation,
                replaces,
                new Finding(
                        result,
                        method.strip(),
                        methodVersion == null ? "" : methodVersion.strip(),
                        confidence,
                        cutOff,
                        LocalizedText.byCode(rationale),
                        lines));
    }

    public String rationaleIn(Language language) {
        return rationale.getOrDefault(language.code(), "");
    }

    /** The lines there are, and some to fill in. */
    public List<EvidenceForm> lines() {
        List<EvidenceForm> lines = new ArrayList<>(evidence);
        for (int i = 0; i < EMPTY_LINES; i++) {
            lines.add(EvidenceForm.EMPTY);
        }
        return lines;
    }
}
