package org.suivi.assessments.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.assessments.BeginScale;
import org.suivi.assessments.GradeScales;
import org.suivi.assessments.Result;
import org.suivi.shared.Language;
import org.suivi.shared.Refused;

/** A scale as entered, beginning as the one it takes over from. */
public record ScaleForm(
        @Nullable String mechanism,
        @Nullable String code,
        @Nullable LocalDate from,
        @Nullable String source,
        @Nullable List<Line> grades) {

    private static final int EMPTY_LINES = 3;

    /** One grade; a line without a code is none. */
    public record Line(
            @Nullable String code,
            @Nullable Result result,
            @Nullable Map<String, String> meaning) {

        public String meaningIn(Language language) {
            return meaning == null ? "" : meaning.getOrDefault(language.code(), "");
        }

        boolean isEmpty() {
            return EvidenceForm.text(code).isBlank();
        }

        private BeginScale.NewGrade toGrade() {
            if (result == null) {
                throw new Refused("grade-scale.result.missing", EvidenceForm.text(code));
            }
            return new BeginScale.NewGrade(
                    EvidenceForm.text(code), AssessmentForm.byLanguage(meaning == null ? Map.of() : meaning), result);
        }
    }

    static final ScaleForm EMPTY = new ScaleForm("", "", null, "", List.of());

    static ScaleForm after(GradeScales.Scale scale) {
        return new ScaleForm(
                scale.mechanism(),
                "",
                null,
                "",
                scale.grades().stream()
                        .map(grade -> new Line(grade.code(), grade.result(), AssessmentForm.byCode(grade.meaning())))
                        .toList());
    }

    BeginScale toCommand() {
        if (from == null) {
            throw new Refused("grade-scale.from.missing");
        }
        return new BeginScale(
                EvidenceForm.text(mechanism),
                EvidenceForm.text(code),
                from,
                EvidenceForm.text(source),
                given().stream()
                        .filter(line -> !line.isEmpty())
                        .map(Line::toGrade)
                        .toList());
    }

    /** The lines there are, and some to fill in. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>(given());
        for (int i = 0; i < EMPTY_LINES; i++) {
            lines.add(new Line("", null, Map.of()));
        }
        return lines;
    }

    private List<Line> given() {
        return grades == null ? List.of() : grades;
    }
}
