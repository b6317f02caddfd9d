package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.indicators.Baseline;
import org.suivi.indicators.Description;
import org.suivi.indicators.Indicator;
import org.suivi.indicators.IndicatorValue;
import org.suivi.indicators.MissingReason;
import org.suivi.indicators.Target;

/** An indicator with its current values, as other programs read it. */
record IndicatorJson(
        HeadJson indicator,
        SheetJson sheet,
        @Nullable ValueJson baseline,
        List<TargetJson> targets,
        List<ValueJson> values) {

    /** One page of a list. */
    record ListJson(
            long total, List<HeadJson> items, @Nullable Integer next) {}

    /** What an indicator is called. */
    record HeadJson(
            long id, String page, String code, String kind, Map<String, String> name, Map<String, String> unit) {}

    /** What one must know of an indicator to read its figures. */
    record SheetJson(
            Map<String, String> definition,
            Map<String, String> rationale,
            Map<String, String> method,
            Map<String, String> source,
            Map<String, String> limitations,
            String periodicity,
            List<String> dimensions) {}

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

    static IndicatorJson of(
            Indicator indicator,
            String page,
            @Nullable Baseline baseline,
            List<Target> targets,
            List<IndicatorValue> values) {
        Description description = indicator.description();
        return new IndicatorJson(
                new HeadJson(
                        indicator.id(),
                        page,
                        description.code(),
                        description.kind().code(),
                        ByCode.of(description.name()),
                        ByCode.of(description.sheet().unit())),
                new SheetJson(
                        ByCode.of(description.sheet().definition()),
                        ByCode.of(description.sheet().rationale()),
                        ByCode.of(description.sheet().method()),
                        ByCode.of(description.sheet().source()),
                        ByCode.of(description.sheet().limitations()),
                        description.sheet().periodicity().code(),
                        description.sheet().dimensions()),
                baseline == null ? null : ValueJson.of(baseline.value()),
                targets.stream().map(TargetJson::of).toList(),
                values.stream().map(ValueJson::of).toList());
    }
}
