package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.PositionTaken;
import org.suivi.recommendations.RecommendationRecord;
import org.suivi.recommendations.RecommendationRecord.Source;
import org.suivi.shared.Language;

/** A recommendation as other programs read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecommendationJson(
        String address,
        String page,
        @Nullable String number,
        String kind,
        Map<String, String> texts,
        List<String> unofficialTexts,
        SourceJson source,
        PositionJson position,
        KeptJson kept,
        TagsJson tags,
        FollowUpJson followUp,
        Instant changedAt) {

    /** Where it comes from. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SourceJson(
            String mechanism,
            @Nullable String symbol,
            @Nullable Integer cycle,
            @Nullable Integer session,
            @Nullable Integer year,
            @Nullable LocalDate publishedOn,
            List<String> recommendingStates,
            @Nullable String uhriAnnotation) {}

    /** What the State said to it; "not-applicable" unless it is of the Universal Periodic Review. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PositionJson(
            String value,
            @Nullable LocalDate on,
            @Nullable String reasons,
            @Nullable String symbol,
            @Nullable String paragraph) {}

    /** What the State's follow-up mechanism keeps beside the official text. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeptJson(
            Map<String, String> title,
            Map<String, String> summary,
            @Nullable Integer actionCategory) {}

    /** Codes, named by the lists of taxonomies; clusters are the system's own. */
    record TagsJson(
            List<String> themes,
            List<String> persons,
            List<String> sdgGoals,
            List<String> sdgTargets,
            List<String> national,
            List<String> clusters) {}

    /**
     * How it is followed up, as far as the caller may know.
     *
     * @param delivery what the responsible institutions say of their own work; never a result
     */
    record FollowUpJson(
            List<LeadJson> leads, List<String> delivery, ResultsJson results, boolean hasAction, boolean hasIndicator) {

        static FollowUpJson of(RecommendationRecord record, Map<String, Map<String, String>> institutions) {
            return new FollowUpJson(
                    record.codes(Facet.LEAD).stream()
                            .map(id -> new LeadJson(id, institutions.getOrDefault(id, Map.of())))
                            .toList(),
                    record.codes(Facet.DELIVERY),
                    new ResultsJson(
                            record.codes(Facet.RESULT_STATE),
                            record.codes(Facet.RESULT_NHRI),
                            record.codes(Facet.RESULT_CIVIL_SOCIETY),
                            record.codes(Facet.RESULT_MECHANISM)),
                    record.codes(Facet.ACTION).contains("yes"),
                    record.codes(Facet.INDICATOR).contains("yes"));
        }
    }

    /** An institution that leads; the id is the value of the facet. */
    record LeadJson(String id, Map<String, String> name) {}

    /** What each kind of assessor published last; they are never merged, and several of a kind may differ. */
    record ResultsJson(List<String> state, List<String> nhri, List<String> civilSociety, List<String> mechanism) {}

    /** @param institutions names by language of institutions by id */
    static RecommendationJson of(
            RecommendationRecord record, String page, Map<String, Map<String, String>> institutions) {
        Source source = record.source();
        PositionTaken position = record.kept().position();
        return new RecommendationJson(
                record.official().address(),
                page,
                record.official().number(),
                record.official().kind().code(),
                ByCode.of(record.official().texts()),
                record.official().unofficial().stream().map(Language::code).toList(),
                new SourceJson(
                        source.mechanism(),
                        source.symbol(),
                        source.cycle(),
                        source.session(),
                        source.year(),
                        source.publishedOn(),
                        source.states(),
                        record.official().annotationId()),
                new PositionJson(
                        position.position().code(),
                        position.on(),
                        position.reasons(),
                        position.symbol(),
                        position.paragraph()),
                new KeptJson(
                        ByCode.of(record.kept().words().title()),
                        ByCode.of(record.kept().words().summary()),
                        record.kept().action().category()),
                new TagsJson(
                        record.codes(Facet.THEME),
                        record.codes(Facet.PERSON),
                        record.codes(Facet.GOAL),
                        record.codes(Facet.TARGET),
                        record.codes(Facet.NATIONAL),
                        record.codes(Facet.CLUSTER)),
                FollowUpJson.of(record, institutions),
                record.changedAt());
    }
}
