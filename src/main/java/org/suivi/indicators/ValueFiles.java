package org.suivi.indicators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.indicators.ValueStore.Owned;
import org.suivi.shared.Actor;
import org.suivi.shared.Formula;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;

/** The front door for taking values away: as Suivi's own plain table, and as SDMX-CSV for statistics offices. */
@Service
@Transactional(readOnly = true)
public class ValueFiles {

    private static final List<String> SDMX_BEFORE = List.of("DATAFLOW", "INDICATOR", "REF_AREA", "TERRITORY");
    private static final List<String> SDMX_AFTER = List.of(
            "CUST_BREAKDOWN", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "UNIT_MEASURE", "SOURCE_DETAIL", "COMMENT_OBS");

    private final Indicators indicators;
    private final IndicatorStore store;
    private final ValueStore values;

    ValueFiles(Indicators indicators, IndicatorStore store, ValueStore values) {
        this.indicators = indicators;
        this.store = store;
        this.values = values;
    }

    /** The current values of one indicator, or of all that the actor may see. */
    public void writeOwn(Actor actor, @Nullable Long indicator, Appendable out) {
        Map<Long, Indicator> known = known(actor, indicator);
        print(out, OwnLayout.COLUMNS, current(actor, known), owned -> own(owned, known));
    }

    /**
     * The same as SDMX-CSV 1.0, with the concepts of the SDG data structure.
     *
     * @param state the code of the State, as REF_AREA
     */
    public void writeSdmx(Actor actor, @Nullable Long indicator, String state, Appendable out) {
        Map<Long, Indicator> known = known(actor, indicator);
        List<String> columns = new ArrayList<>(SDMX_BEFORE);
        columns.addAll(SdmxCodes.CONCEPTS.values());
        columns.addAll(SDMX_AFTER);
        print(out, columns, current(actor, known), owned -> sdmx(owned, known, state));
    }

    private Map<Long, Indicator> known(Actor actor, @Nullable Long indicator) {
        actor.mustHave(Permission.READ_PUBLISHED);
        Map<Long, Indicator> known = new LinkedHashMap<>();
        List<Indicator> all = indicator == null ? store.all(actor) : List.of(indicators.one(actor, indicator));
        all.forEach(one -> known.put(one.id(), one));
        return known;
    }

    private List<Owned> current(Actor actor, Map<Long, Indicator> known) {
        return values.current(actor.inSystem(), known.keySet());
    }

    private interface RowOf {
        List<String> row(Owned owned);
    }

    private static void print(Appendable out, List<String> columns, List<Owned> values, RowOf rows) {
        try {
            var printer = new CSVPrinter(out, CSVFormat.RFC4180);
            printer.printRecord(columns);
            for (Owned owned : values) {
                printer.printRecord(rows.row(owned));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> own(Owned owned, Map<Long, Indicator> known) {
        Cell cell = owned.value().cell();
        Measured measured = owned.value().measured();
        MissingReason missing = measured.missing();
        return List.of(
                code(owned, known),
                cell.period().code(),
                Formula.guarded(cell.territory()),
                cell.disaggregation().code(),
                figure(measured),
                missing == null ? "" : missing.code(),
                measured.status().code(),
                Formula.guarded(measured.source()),
                Formula.guarded(orNothing(measured.breakNote())),
                Formula.guarded(orNothing(measured.note())));
    }

    private static List<String> sdmx(Owned owned, Map<Long, Indicator> known, String state) {
        Cell cell = owned.value().cell();
        Measured measured = owned.value().measured();
        Map<String, String> others = new HashMap<>(cell.disaggregation().parts());
        List<String> row = new ArrayList<>(List.of(
                SdmxCodes.DATAFLOW,
                code(owned, known),
                state,
                cell.territory().isEmpty() ? SdmxCodes.TOTAL : Formula.guarded(cell.territory())));
        SdmxCodes.CONCEPTS.keySet().forEach(dimension -> {
            String value = others.remove(dimension);
            row.add(value == null ? SdmxCodes.TOTAL : Formula.guarded(SdmxCodes.code(dimension, value)));
        });
        String comment = measured.breakNote() == null ? measured.note() : measured.breakNote();
        row.addAll(List.of(
                others.isEmpty() ? SdmxCodes.TOTAL : Disaggregation.of(others).code(),
                cell.period().code(),
                figure(measured),
                SdmxCodes.status(measured),
                Formula.guarded(unit(owned, known)),
                Formula.guarded(measured.source()),
                Formula.guarded(orNothing(comment))));
        return row;
    }

    private static String code(Owned owned, Map<Long, Indicator> known) {
        return Objects.requireNonNull(known.get(owned.indicator()))
                .description()
                .code();
    }

    private static String unit(Owned owned, Map<Long, Indicator> known) {
        Indicator indicator = Objects.requireNonNull(known.get(owned.indicator()));
        return indicator.description().sheet().unit().plain(Language.EN);
    }

    private static String figure(Measured measured) {
        BigDecimal value = measured.value();
        return value == null ? "" : value.toPlainString();
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
