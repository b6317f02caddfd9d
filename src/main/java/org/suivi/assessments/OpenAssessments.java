package org.suivi.assessments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.assessments.AssessmentPages.Shown;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.Columns;
import org.suivi.exports.OpenTable;
import org.suivi.shared.Actor;
import org.suivi.shared.Portions;

/** What assessors have published, as open data: each voice on a row of its own, those that a newer one took the place of too. */
@Component
@Order(4)
@Transactional(readOnly = true)
class OpenAssessments implements OpenTable<Shown> {

    private final AssessmentRows assessments;
    private final AssessmentPages pages;

    OpenAssessments(AssessmentRows assessments, AssessmentPages pages) {
        this.assessments = assessments;
        this.pages = pages;
    }

    @Override
    public String code() {
        return "assessments";
    }

    @Override
    public void describe(Columns<Shown> columns, String address) {
        columns.with(
                        "recommendation",
                        "export.open.recommendation",
                        ColumnKind.SYMBOL,
                        shown -> shown.recommendation().address())
                .with(
                        "mechanism",
                        "recommendation.facet.mechanism",
                        ColumnKind.TEXT,
                        shown -> by(shown).mechanism())
                .with(
                        "assessor",
                        "assessments.assessor",
                        ColumnKind.TEXT,
                        shown -> by(shown).kind().code())
                .written(
                        "assessor_name",
                        "assessments.assessor.name",
                        ColumnKind.TEXT,
                        shown -> by(shown).name())
                .with(
                        "result",
                        "assessments.result",
                        ColumnKind.TEXT,
                        shown -> finding(shown).result().code())
                .with(
                        "state",
                        "assessments.state",
                        ColumnKind.TEXT,
                        shown -> shown.assessment().state().code())
                .with(
                        "grade",
                        "assessments.grade",
                        ColumnKind.TEXT,
                        graded(grading -> grading.grade().code()))
                .with("scale", "assessments.grade.scale", ColumnKind.TEXT, graded(Grading::scale))
                .with("grade_source", "assessments.grade.symbol", ColumnKind.SYMBOL, graded(Grading::symbol));
        finding(columns)
                .with("published_on", "assessments.published-on", ColumnKind.DATE, OpenAssessments::published)
                .with("superseded_on", "assessments.state.superseded", ColumnKind.DATE, OpenAssessments::superseded)
                .with(
                        "page",
                        "export.open.page",
                        ColumnKind.SYMBOL,
                        shown -> address + "/assessments/" + shown.assessment().id());
    }

    private static Columns<Shown> finding(Columns<Shown> columns) {
        return columns.with(
                        "method",
                        "assessments.method",
                        ColumnKind.TEXT,
                        shown -> finding(shown).method())
                .with(
                        "method_version",
                        "assessments.method-version",
                        ColumnKind.TEXT,
                        shown -> finding(shown).methodVersion())
                .with("confidence", "assessments.confidence", ColumnKind.TEXT, OpenAssessments::confidence)
                .with(
                        "evidence_until",
                        "assessments.cut-off",
                        ColumnKind.DATE,
                        shown -> finding(shown).cutOff())
                .written(
                        "rationale",
                        "assessments.rationale",
                        ColumnKind.LONG_TEXT,
                        shown -> finding(shown).rationale())
                .with(
                        "supporting_evidence",
                        "assessments.evidence.supports",
                        ColumnKind.LIST,
                        shown -> evidence(finding(shown), Evidence.Bearing.SUPPORTS))
                .with(
                        "contradicting_evidence",
                        "assessments.evidence.contradicts",
                        ColumnKind.LIST,
                        shown -> evidence(finding(shown), Evidence.Bearing.CONTRADICTS));
    }

    @Override
    public Stream<Shown> rows(Actor everybody) {
        return Portions.of(
                assessments.passing(everybody, "a.state in ('published', 'superseded') order by a.published_at, a.id"),
                portion -> pages.withBriefs(everybody, portion));
    }

    private static Assessor by(Shown shown) {
        return shown.assessment().by();
    }

    private static Finding finding(Shown shown) {
        return shown.assessment().finding();
    }

    private static Function<Shown, @Nullable Object> graded(Function<Grading, @Nullable Object> value) {
        return shown -> {
            Grading grading = shown.assessment().grading();
            return grading == null ? null : value.apply(grading);
        };
    }

    private static @Nullable String confidence(Shown shown) {
        Confidence confidence = finding(shown).confidence();
        return confidence == null ? null : confidence.code();
    }

    private static @Nullable LocalDate published(Shown shown) {
        Steps.Step published = shown.assessment().steps().published();
        return published == null ? null : day(published.at());
    }

    private static @Nullable LocalDate superseded(Shown shown) {
        Instant ended = shown.assessment().steps().ended();
        return ended == null ? null : day(ended);
    }

    private static List<String> evidence(Finding finding, Evidence.Bearing bearing) {
        return finding.that(bearing).stream()
                .map(one -> Stream.of(one.title(), one.link(), one.date(), one.locator())
                        .filter(part -> part != null)
                        .map(Object::toString)
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
