package org.suivi.assessments.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.suivi.assessments.Assessor;
import org.suivi.assessments.AssessorKind;
import org.suivi.assessments.Dimension;
import org.suivi.assessments.Grading;
import org.suivi.assessments.Result;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.Labels;
import org.suivi.shared.Language;
import org.suivi.shared.web.Screen;

/** How the pages of assessments name what they show, in one language. */
public record AssessmentView(Labels labels, Language language) {

    /** The codes of everything that is counted, what is unknown first, so that it is never overlooked. */
    public static final List<String> RESULTS = Stream.concat(
                    Stream.of(Result.NOT_ASSESSED),
                    Arrays.stream(Result.values()).map(Result::code))
            .toList();

    /** As in B2. */
    private static final int LONGEST_LETTER = 2;

    public String heading(Brief brief) {
        return brief.heading(labels, language);
    }

    public String mechanism(String code) {
        return labels.of(Facet.MECHANISM, code, language);
    }

    /** Who speaks: the State, a mechanism, or an organisation by its name. */
    public String name(Screen screen, Assessor by) {
        return switch (by.kind()) {
            case STATE -> screen.t("assessments.by.state");
            case MECHANISM -> mechanism(by.mechanism());
            case NHRI, CIVIL_SOCIETY -> by.name().isEmpty() ? kind(screen, by.kind()) : screen.in(by.name());
        };
    }

    /** A letter as the mechanism gave it; where it gave words, these in the reader's language. */
    public String called(Screen screen, Grading.Grade grade) {
        return grade.code().length() <= LONGEST_LETTER ? grade.code() : screen.in(grade.meaning());
    }

    public String kind(Screen screen, AssessorKind kind) {
        return screen.t("assessments.by." + kind.code());
    }

    public String value(Screen screen, Dimension dimension, String code) {
        return code.equals(Dimension.UNKNOWN)
                ? screen.t("assessments.unknown")
                : labels.of(dimension.facet(), code, language);
    }
}
