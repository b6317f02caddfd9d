package org.suivi.assessments.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.assessments.BeginScale;
import org.suivi.assessments.GradeScales;
import org.suivi.assessments.Result;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/** A scale as entered, beginning as the one it takes over from; all of it is text until it is used, whatever somebody typed. */
public record ScaleForm(
        @Nullable String mechanism,
        @Nullable String code,
        @Nullable String from,
        @Nullable String source,
        @Nullable List<Line> grades) {

    private static final int EMPTY_LINES = 3;

    /** One grade; a line without a code is none. */
    public record Line(
            @Nullable String code,
            @Nullable String result,
            @Nullable Map<String, String> meaning) {

        public String meaningIn(Language language) {
            return meaning == null ? "" : meaning.getOrDefault(language.code(), "");
        }

        boolean isEmpty() {
            return EvidenceForm.text(code).isBlank();
        }

        private BeginScale.NewGrade toGrade() {
            Result meant = Arrays.stream(Result.values())
                    .filter(each -> each.name().equals(result))
                    .findFirst()
                    .orElseThrow(() -> new Refused("grade-scale.result.missing", EvidenceForm.text(code)));
            return new BeginScale.NewGrade(
                    EvidenceForm.text(code), LocalizedText.byCode(meaning == null ? Map.of() : meaning), meant);
        }
    }

    static final ScaleForm EMPTY = new ScaleForm("", "", "", "", List.of());

    static ScaleForm after(GradeScales.Scale scale) {
        return new ScaleForm(
                scale.mechanism(),
                "",
                null,
                "",
                scale.grades().stream()
                        .map(grade -> new Line(
                                grade.code(),
                                grade.result().name(),
                                grade.meaning().byCode()))
                        .toList());
    }

    BeginScale toCommand() {
        return new BeginScale(
                EvidenceForm.text(mechanism),
                EvidenceForm.text(code),
                day(),
                EvidenceForm.text(source),
                given().stream()
                        .filter(line -> !line.isEmpty())
                        .map(Line::toGrade)
                        .toList());
    }

    private LocalDate day() {
        String written = EvidenceForm.text(from);
        try {
            if (written.matches("(19|20|21)\\d\\d-\\d\\d-\\d\\d")) {
                return LocalDate.parse(written);
            }
        } catch (DateTimeParseException none) {
            throw new Refused("grade-scale.from.missing");
        }
        throw new Refused("grade-scale.from.missing");
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
