package org.suivi.indicators;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.OpenTable;
import org.suivi.indicators.ValueStore.Owned;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;

/** The current values of public indicators as open data, by period, territory and disaggregation. */
@Component
@Order(2)
@Transactional(readOnly = true)
class OpenIndicatorValues implements OpenTable {

    private final IndicatorStore indicators;
    private final ValueStore values;

    OpenIndicatorValues(IndicatorStore indicators, ValueStore values) {
        this.indicators = indicators;
        this.values = values;
    }

    @Override
    public String code() {
        return "indicator-values";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("indicator", "indicator.code", ColumnKind.TEXT),
                new Field("period", "indicator.period", ColumnKind.TEXT),
                new Field("territory", "indicator.territory", ColumnKind.TEXT),
                new Field("disaggregation", "indicator.part", ColumnKind.TEXT),
                new Field("value", "indicator.value", ColumnKind.NUMBER),
                new Field("missing", "indicator.missing", ColumnKind.TEXT),
                new Field("status", "indicator.status", ColumnKind.TEXT),
                new Field("source", "indicator.source", ColumnKind.LONG_TEXT),
                new Field("break", "indicator.break", ColumnKind.LONG_TEXT),
                new Field("note", "indicator.note", ColumnKind.LONG_TEXT),
                new Field("entered_on", "indicator.entered-on", ColumnKind.DATE));
    }

    @Override
    public List<List<@Nullable Object>> rows(Actor everybody, Language language, String address) {
        Map<Long, String> codes = new HashMap<>();
        indicators
                .all(everybody)
                .forEach(one -> codes.put(one.id(), one.description().code()));
        return values.current(everybody.inSystem(), codes.keySet()).stream()
                .map(owned -> row(codes.getOrDefault(owned.indicator(), ""), owned))
                .toList();
    }

    private static List<@Nullable Object> row(String code, Owned owned) {
        Cell cell = owned.value().cell();
        Measured measured = owned.value().measured();
        MissingReason missing = measured.missing();
        List<@Nullable Object> row = new ArrayList<>(List.of(
                code,
                cell.period().code(),
                cell.territory(),
                cell.disaggregation().code()));
        row.add(measured.value());
        row.add(missing == null ? null : missing.code());
        row.add(measured.status().code());
        row.add(measured.source());
        row.add(measured.breakNote());
        row.add(measured.note());
        row.add(LocalDate.ofInstant(owned.value().at(), ZoneOffset.UTC));
        return row;
    }
}
