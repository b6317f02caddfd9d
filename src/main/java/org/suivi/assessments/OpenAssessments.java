package org.suivi.assessments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.OpenTable;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;

/** What assessors have published, as open data: each voice on a row of its own, those that a newer one took the place of too. */
@Component
@Order(4)
@Transactional(readOnly = true)
class OpenAssessments implements OpenTable {

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
    public List<Field> fields() {
        return List.of(
                new Field("recommendation", "export.open.recommendation", ColumnKind.SYMBOL),
                new Field("mechanism", "recommendation.facet.mechanism", ColumnKind.TEXT),
                new Field("assessor", "assessments.assessor", ColumnKind.TEXT),
                new Field("assessor_name", "assessments.assessor.name", ColumnKind.TEXT),
                new Field("result", "assessments.result", ColumnKind.TEXT),
                new Field("state", "assessments.state", ColumnKind.TEXT),
                new Field("grade", "assessments.grade", ColumnKind.TEXT),
                new Field("scale", "assessments.grade.scale", ColumnKind.TEXT),
                new Field("grade_source", "assessments.grade.symbol", ColumnKind.SYMBOL),
                new Field("method", "assessments.method", ColumnKind.TEXT),
                new Field("method_version", "assessments.method-version", ColumnKind.TEXT),
                new Field("confidence", "assessments.confidence", ColumnKind.TEXT),
                new Field("evidence_until", "assessments.cut-off", ColumnKind.DATE),
                new Field("rationale", "assessments.rationale", ColumnKind.LONG_TEXT),
                new Field("supporting_evidence", "assessments.evidence.supports", ColumnKind.LIST),
                new Field("contradicting_evidence", "assessments.evidence.contradicts", ColumnKind.LIST),
                new Field("published_on", "assessments.published-on", ColumnKind.DATE),
                new Field("superseded_on", "assessments.state.superseded", ColumnKind.DATE),
                new Field("page", "export.open.page", ColumnKind.SYMBOL));
    }

    @Override
    public List<List<@Nullable Object>> rows(Actor everybody, Language language, String address) {
        List<Assessment> all = assessments.find(
                everybody, "a.state in ('published', 'superseded') order by a.published_at, a.id", Map.of());
        return pages.withBriefs(everybody, all).stream()
                .map(shown -> row(shown, language, address))
                .toList();
    }

    private static List<@Nullable Object> row(AssessmentPages.Shown shown, Language language, String address) {
        Assessment one = shown.assessment();
        Finding finding = one.finding();
        Grading grading = one.grading();
        Confidence confidence = finding.confidence();
        List<@Nullable Object> row = new ArrayList<>(List.of(
                shown.recommendation().address(),
                one.by().mechanism(),
                one.by().kind().code(),
                one.by().name().plain(language),
                finding.result().code(),
                one.state().code()));
        row.add(grading == null ? null : grading.grade().code());
        row.add(grading == null ? null : grading.scale());
        row.add(grading == null ? null : grading.symbol());
        row.add(finding.method());
        row.add(finding.methodVersion());
        row.add(confidence == null ? null : confidence.code());
        row.add(finding.cutOff());
        row.add(finding.rationale().plain(language));
        row.add(evidence(finding, Evidence.Bearing.SUPPORTS));
        row.add(evidence(finding, Evidence.Bearing.CONTRADICTS));
        Steps.Step published = one.steps().published();
        row.add(published == null ? null : day(published.at()));
        Instant ended = one.steps().ended();
        row.add(ended == null ? null : day(ended));
        row.add(address + "/assessments/" + one.id());
        return row;
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
