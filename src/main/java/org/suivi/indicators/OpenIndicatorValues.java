package org.suivi.indicators;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.Columns;
import org.suivi.exports.OpenTable;
import org.suivi.shared.Actor;

/** The current values of public indicators as open data, by period, territory and disaggregation. */
@Component
@Order(2)
@Transactional(readOnly = true)
class OpenIndicatorValues implements OpenTable<OpenIndicatorValues.Line> {

    private final IndicatorStore indicators;
    private final ValueStore values;

    OpenIndicatorValues(IndicatorStore indicators, ValueStore values) {
        this.indicators = indicators;
        this.values = values;
    }

    /** A value with the code of its indicator. */
    record Line(String indicator, IndicatorValue value) {

        Cell cell() {
            return value.cell();
        }

        Measured measured() {
            return value.measured();
        }

        @Nullable
        String missing() {
            MissingReason missing = value.measured().missing();
            return missing == null ? null : missing.code();
        }
    }

    @Override
    public String code() {
        return "indicator-values";
    }

    @Override
    public void describe(Columns<Line> columns, String address) {
        columns.with("indicator", "indicator.code", ColumnKind.TEXT, Line::indicator)
                .with(
                        "period",
                        "indicator.period",
                        ColumnKind.TEXT,
                        line -> line.cell().period().code())
                .with(
                        "territory",
                        "indicator.territory",
                        ColumnKind.TEXT,
                        line -> line.cell().territory())
                .with(
                        "disaggregation",
                        "indicator.part",
                        ColumnKind.TEXT,
                        line -> line.cell().disaggregation().code())
                .with(
                        "value",
                        "indicator.value",
                        ColumnKind.NUMBER,
                        line -> line.measured().value())
                .with("missing", "indicator.missing", ColumnKind.TEXT, Line::missing)
                .with(
                        "status",
                        "indicator.status",
                        ColumnKind.TEXT,
                        line -> line.measured().status().code())
                .with(
                        "source",
                        "indicator.source",
                        ColumnKind.LONG_TEXT,
                        line -> line.measured().source())
                .with(
                        "break",
                        "indicator.break",
                        ColumnKind.LONG_TEXT,
                        line -> line.measured().breakNote())
                .with(
                        "note",
                        "indicator.note",
                        ColumnKind.LONG_TEXT,
                        line -> line.measured().note())
                .with(
                        "entered_on",
                        "indicator.entered-on",
                        ColumnKind.DATE,
                        line -> LocalDate.ofInstant(line.value().at(), ZoneOffset.UTC));
    }

    @Override
    public Stream<Line> rows(Actor everybody) {
        Map<Long, String> codes = indicators.all(everybody).stream()
                .collect(
                        Collectors.toMap(Indicator::id, one -> one.description().code()));
        return values.passing(everybody.inSystem(), codes.keySet())
                .map(owned -> new Line(Objects.requireNonNull(codes.get(owned.indicator())), owned.value()));
    }
}
