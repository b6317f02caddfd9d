package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.indicators.Description;
import org.suivi.indicators.Indicator;
import org.suivi.indicators.IndicatorValue;
import org.suivi.indicators.LinkedThings.Linked;
import org.suivi.indicators.MetadataSheet;
import org.suivi.indicators.MissingReason;
import org.suivi.indicators.Target;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.Clusters.Cluster;
import org.suivi.taxonomies.Term;

/** An indicator with its current values, as other programs read it. */
record IndicatorJson(
        HeadJson indicator,
        SheetJson sheet,
        @Nullable ValueJson baseline,
        List<TargetJson> targets,
        List<ValueJson> values,
        LinksJson links) {

    /** What an indicator is called. */
    record HeadJson(
            long id, String page, String code, String kind, Map<String, String> name, Map<String, String> unit) {

        static HeadJson of(Indicator indicator, String page) {
            Description description = indicator.description();
            return new HeadJson(
                    indicator.id(),
                    page,
                    description.code(),
                    description.kind().code(),
                    ByCode.of(description.name()),
                    ByCode.of(description.sheet().unit()));
        }
    }

    /** What one must know of an indicator to read its figures. */
    record SheetJson(
            Map<String, String> definition,
            Map<String, String> rationale,
            Map<String, String> method,
            Map<String, String> source,
            Map<String, String> limitations,
            String periodicity,
            List<String> dimensions) {

        static SheetJson of(MetadataSheet sheet) {
            return new SheetJson(
                    ByCode.of(sheet.definition()),
                    ByCode.of(sheet.rationale()),
                    ByCode.of(sheet.method()),
                    ByCode.of(sheet.source()),
                    ByCode.of(sheet.limitations()),
                    sheet.periodicity().code(),
                    sheet.dimensions());
        }
    }

    /**
     * A figure or why there is none.
     *
     * @param territory empty for the whole State
     * @param disaggregation such as "sex=female;age=0-17"; empty for everybody
     * @param breakInSeries what changed in the way of measuring since the period before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ValueJson(
            String period,
            String territory,
            String disaggregation,
            @Nullable BigDecimal value,
            @Nullable String missing,
            String status,
            String source,
            @Nullable String breakInSeries) {

        static ValueJson of(IndicatorValue value) {
            MissingReason missing = value.measured().missing();
            return new ValueJson(
                    value.cell().period().code(),
                    value.cell().territory(),
                    value.cell().disaggregation().code(),
                    value.measured().value(),
                    missing == null ? null : missing.code(),
                    value.measured().status().code(),
                    value.measured().source(),
                    value.measured().breakNote());
        }
    }

    /** Where it is to stand by a date; reaching it changes no result. */
    record TargetJson(String operator, BigDecimal value, LocalDate due, String scope, String citation) {

        static TargetJson of(Target target) {
            return new TargetJson(
                    target.operator().code(), target.value(), target.due(), target.scope(), target.citation());
        }
    }

    /**
     * What it measures, as far as the caller may see it.
     *
     * @param recommendations by their addresses
     * @param clusters by their codes
     * @param actions of plans, for those who read drafts of them
     * @param sdg goals and targets by their codes
     */
    record LinksJson(
            List<String> recommendations,
            List<String> clusters,
            List<LinkedActionJson> actions,
            List<String> sdg,
            List<SdgIndicatorJson> sdgIndicators) {

        static LinksJson of(Linked linked) {
            return new LinksJson(
                    linked.recommendations().stream().map(Brief::address).toList(),
                    linked.clusters().stream().map(Cluster::code).toList(),
                    linked.actions().stream()
                            .map(action -> new LinkedActionJson(action.id(), ByCode.of(action.title())))
                            .toList(),
                    linked.goals().stream().map(Term::code).toList(),
                    linked.sdgIndicators().stream()
                            .map(one -> new SdgIndicatorJson(one.number(), ByCode.of(one.name())))
                            .toList());
        }
    }

    /** An action of a plan by its key. */
    record LinkedActionJson(long id, Map<String, String> title) {}

    /** An indicator of the global framework; one that has no name here is told by its number alone. */
    record SdgIndicatorJson(String number, Map<String, String> name) {}
}
