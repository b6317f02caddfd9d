package org.suivi.indicators.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.indicators.Cell;
import org.suivi.indicators.Disaggregation;
import org.suivi.indicators.Figure;
import org.suivi.indicators.IndicatorValue;
import org.suivi.indicators.Measured;
import org.suivi.indicators.MissingReason;
import org.suivi.indicators.Period;
import org.suivi.indicators.ValueStatus;

/**
 * What a person fills in for a value, or for its correction.
 *
 * @param why only for a correction
 */
public record ValueForm(
        @Valid CellFields cell,
        @Valid MeasuredFields measured,
        @Size(max = 1000) String why) {

    public ValueForm {
        cell = cell == null ? new CellFields("", "", Map.of(), "") : cell;
        measured = measured == null ? new MeasuredFields("", null, ValueStatus.FINAL, "", "", "") : measured;
        why = why == null ? "" : why;
    }

    /**
     * Which value it is.
     *
     * @param parts by dimension
     * @param others the State's own dimensions, "region=north"
     */
    public record CellFields(
            @Size(max = 40) String period,
            String territory,
            Map<String, String> parts,
            @Size(max = 400) String others) {

        public CellFields {
            period = period == null ? "" : period;
            territory = territory == null ? "" : territory;
            parts = parts == null ? Map.of() : parts;
            others = others == null ? "" : others;
        }

        Cell toCell() {
            Map<String, String> all = new HashMap<>(Disaggregation.parse(others).parts());
            all.putAll(parts);
            return new Cell(Period.parse(period), territory, Disaggregation.of(all));
        }
    }

    /** What stands in the cell. */
    public record MeasuredFields(
            @Size(max = 60) String value,
            @Nullable MissingReason missing,
            ValueStatus status,
            String source,
            @Nullable String breakNote,
            @Nullable String note) {

        public MeasuredFields {
            value = value == null ? "" : value;
            source = source == null ? "" : source;
            status = status == null ? ValueStatus.FINAL : status;
            breakNote = breakNote == null ? "" : breakNote;
            note = note == null ? "" : note;
        }

        Measured toMeasured() {
            return new Measured(value.isBlank() ? null : Figure.parse(value), missing, status, source, breakNote, note);
        }
    }

    static ValueForm empty() {
        return new ValueForm(
                new CellFields("", "", Map.of(), ""), new MeasuredFields("", null, ValueStatus.FINAL, "", "", ""), "");
    }

    /** The form that corrects the value. */
    static ValueForm correcting(IndicatorValue value) {
        Measured measured = value.measured();
        return new ValueForm(
                new CellFields("", "", Map.of(), ""),
                new MeasuredFields(
                        measured.value() == null ? "" : measured.value().toPlainString(),
                        measured.missing(),
                        ValueStatus.REVISED,
                        measured.source(),
                        measured.breakNote(),
                        measured.note()),
                "");
    }
}
