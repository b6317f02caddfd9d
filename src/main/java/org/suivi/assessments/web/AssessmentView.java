package org.suivi.assessments.web;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.suivi.assessments.AssessmentDashboard;
import org.suivi.assessments.AssessmentFilter;
import org.suivi.assessments.Assessor;
import org.suivi.assessments.AssessorKind;
import org.suivi.assessments.Grading;
import org.suivi.assessments.Result;
import org.suivi.plans.Delivery;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.CrossCounts.Row;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationFilter;
import org.suivi.recommendations.Span;
import org.suivi.recommendations.StackedBars;
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

    private static final String UNKNOWN = "-";
    private static final String NOT_APPLICABLE = "not-applicable";

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

    public String label(Facet facet, String code) {
        return labels.of(facet, code, language);
    }

    /** The values that are always told of delivery or of the results of a kind of assessor, what is unknown first. */
    public static List<String> columns(Facet facet) {
        if (facet == Facet.DELIVERY) {
            return Stream.concat(
                            Stream.of(UNKNOWN), Arrays.stream(Delivery.values()).map(Delivery::code))
                    .toList();
        }
        return facet == Facet.RESULT_MECHANISM
                ? Stream.concat(RESULTS.stream(), Stream.of(NOT_APPLICABLE)).toList()
                : RESULTS;
    }

    /** Delivery or results by a facet, each number with the list of its recommendations. */
    public StackedBars by(Facet rows, Facet columns, List<Row> counted) {
        return new StackedBars(
                counted,
                columns(columns),
                row -> label(rows, row),
                column -> label(columns, column),
                (row, column) -> "/recommendations?"
                        + RecommendationFilter.everything()
                                .only(rows, row)
                                .only(columns, column)
                                .query(),
                language.isRightToLeft());
    }

    /** How far delivery is on all recommendations. */
    public StackedBars delivery(Screen screen, AssessmentDashboard dashboard) {
        return all(
                dashboard,
                List.of(Facet.DELIVERY),
                row -> screen.t("assessments.all"),
                column -> label(Facet.DELIVERY, column));
    }

    /** What each kind of assessor found of all recommendations, one below the other. */
    public StackedBars results(Screen screen, AssessmentDashboard dashboard) {
        Map<String, String> names = new HashMap<>();
        Arrays.stream(AssessorKind.values())
                .forEach(kind -> names.put(kind.facet().code(), kind(screen, kind)));
        return all(
                dashboard,
                Arrays.stream(AssessorKind.values()).map(AssessorKind::facet).toList(),
                row -> names.getOrDefault(row, row),
                column -> screen.t("assessments.result." + column));
    }

    /** A bar of all recommendations for each facet; the facets have their values in common. */
    private StackedBars all(
            AssessmentDashboard dashboard,
            List<Facet> facets,
            UnaryOperator<String> rowName,
            UnaryOperator<String> columnName) {
        return new StackedBars(
                facets.stream()
                        .map(facet -> new Row(
                                facet.code(),
                                dashboard.total(),
                                dashboard.overall().getOrDefault(facet, Map.of())))
                        .toList(),
                columns(facets.get(facets.size() - 1)),
                rowName,
                columnName,
                (row, column) -> "/recommendations?"
                        + RecommendationFilter.everything()
                                .only(Facet.of(row).orElseThrow(), column)
                                .query(),
                language.isRightToLeft());
    }

    /** The results that stood at the end of each month, each number with the list of its assessments. */
    public StackedBars overTime(Screen screen, AssessorKind by, Span per, List<Row> counted) {
        return new StackedBars(
                counted,
                Arrays.stream(Result.values()).map(Result::code).toList(),
                month -> per == Span.YEAR ? month.substring(0, 4) : month,
                column -> screen.t("assessments.result." + column),
                (month, column) -> "/assessments/list"
                        + AssessmentFilter.EVERYTHING
                                .by(by)
                                .with(column)
                                .standingAt(YearMonth.parse(month))
                                .query(),
                language.isRightToLeft());
    }
}
