package org.suivi.plans;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suivi.plans.SheetPreview.Fault;
import org.suivi.plans.SheetPreview.Missing;
import org.suivi.plans.SheetPreview.PlannedCell;
import org.suivi.plans.SheetPreview.PlannedRow;
import org.suivi.plans.SheetPreview.RefusedRow;
import org.suivi.plans.SheetPreview.Unlinked;
import org.suivi.shared.Refused;

/** Compares a template that was filled in with the plan as it is now, row by row and cell by cell. */
final class SheetComparison {

    private final PlanReading.Whole whole;
    private final SheetFile file;
    private final SheetRows rows;
    private final CellReading cells;
    private final TemplateWords words;
    private final SheetDraft drafts;
    private final SheetThemes themes;
    private final List<PlannedRow> added = new ArrayList<>();
    private final List<PlannedRow> changed = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private final List<Unlinked> unlinked = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();
    private int unchanged;

    /** What the comparison reads with. */
    record Reading(CellReading cells, TemplateWords words, SheetDraft drafts) {}

    SheetComparison(long plan, PlanReading.Whole whole, SheetFile file, Reading reading) {
        this.whole = whole;
        this.file = file;
        this.rows = new SheetRows(plan, whole, file);
        this.cells = reading.cells();
        this.words = reading.words();
        this.drafts = reading.drafts();
        this.themes = new SheetThemes(whole.themes(), file.language());
    }

    SheetPreview preview() {
        file.rows().forEach(this::compare);
        List<Missing> missing = whole.actions().stream()
                .filter(action -> !seen.contains(action.id()))
                .map(action -> new Missing(action.id(), action.title()))
                .toList();
        var notTaken = new SheetPreview.NotTaken(file.unknown(), file.elsewhere(), unlinked);
        return new SheetPreview(file.language(), added, changed, unchanged, refused, missing, notTaken);
    }

    private void compare(SheetFile.Row row) {
        List<Fault> faults = new ArrayList<>();
        TemplateValues inFile = read(row, faults);
        try {
            Action action = rows.actionOf(row);
            if (action != null) {
                seen.add(action.id());
            }
            if (faults.isEmpty()) {
                plan(row, action, inFile);
            }
        } catch (Refused wrong) {
            faults.add(fault(null, wrong));
        }
        if (!faults.isEmpty()) {
            refused.add(new RefusedRow(row.number(), row.cell(TemplateColumn.TITLE), faults));
        }
    }

    private TemplateValues read(SheetFile.Row row, List<Fault> faults) {
        var values = new TemplateValues(new EnumMap<>(TemplateColumn.class));
        row.cells().forEach((column, cell) -> {
            try {
                values.put(column, cells.value(column, cell));
            } catch (Refused wrong) {
                faults.add(fault(column, wrong));
            }
        });
        List<String> unknown = cells.unknownIndicators(row.cell(TemplateColumn.INDICATORS));
        if (!unknown.isEmpty()) {
            unlinked.add(new Unlinked(row.number(), row.cell(TemplateColumn.TITLE), unknown));
        }
        if (row.cell(TemplateColumn.TITLE).isEmpty()
                || row.cell(TemplateColumn.THEME).isEmpty()) {
            faults.add(new Fault(null, "plan.sheet.wrong.no-title", List.of()));
        }
        return values;
    }

    private static Fault fault(@Nullable TemplateColumn column, Refused wrong) {
        return new Fault(column, wrong.code(), List.copyOf(wrong.arguments()));
    }

    private void plan(SheetFile.Row row, @Nullable Action action, TemplateValues inFile) {
        TemplateValues now = action == null
                ? new TemplateValues(new EnumMap<>(TemplateColumn.class))
                : TemplateValues.of(action, whole, file.language());
        inFile.settle(now, row.cells().keySet());
        if (!cells.unknownIndicators(row.cell(TemplateColumn.INDICATORS)).isEmpty()) {
            inFile.addTo(TemplateColumn.INDICATORS, now);
        }
        SheetKey key = rows.keyOf(row);
        List<PlannedCell> planned = new ArrayList<>();
        for (TemplateColumn column : row.cells().keySet()) {
            if (column != TemplateColumn.EXPECTED_RESULT && isOtherwise(column, now, inFile, key)) {
                boolean isConflict = action != null && (key == null || !key.wentOutAs(column, now));
                planned.add(cell(column, now, inFile, isConflict));
            }
        }
        check(action, now, planned, inFile.get(TemplateColumn.EXPECTED_RESULT));
        PlannedCell expected = themes.expected(inFile, now, key);
        if (expected != null) {
            planned.add(expected);
        }
        put(new PlannedRow(
                row.number(),
                action == null ? null : action.id(),
                action == null ? 0 : action.version(),
                row.cell(TemplateColumn.TITLE),
                planned));
    }

    private void put(PlannedRow row) {
        if (row.cells().isEmpty()) {
            unchanged++;
        } else {
            (row.action() == null ? added : changed).add(row);
        }
    }

    /** Whether the file means another value: an empty cell of a row without a key means nothing, and milestones only come. */
    private static boolean isOtherwise(
            TemplateColumn column, TemplateValues now, TemplateValues inFile, @Nullable SheetKey key) {
        Object here = now.get(column);
        Object there = inFile.get(column);
        if (Objects.equals(here, there) || (there == null && key == null)) {
            return false;
        }
        if (column == TemplateColumn.MILESTONES
                && (there == null || (here != null && ((List<?>) here).containsAll((List<?>) there)))) {
            return false;
        }
        return key == null || !key.wentOutAs(column, inFile);
    }

    private PlannedCell cell(TemplateColumn column, TemplateValues now, TemplateValues inFile, boolean isConflict) {
        return new PlannedCell(
                column,
                words.line(column, now.get(column)),
                words.line(column, inFile.get(column)),
                inFile.get(column),
                isConflict);
    }

    /** That the action could be as the file says. */
    private void check(
            @Nullable Action action, TemplateValues now, List<PlannedCell> planned, @Nullable Object expected) {
        TemplateValues then = now.copy();
        planned.forEach(cell -> then.put(cell.column(), cell.value()));
        then.put(TemplateColumn.EXPECTED_RESULT, expected);
        drafts.of(action == null ? null : action.draft(), 0, then, true);
        drafts.checkAround(then);
        SheetDraft.checkDelivery(action == null ? null : action.delivery(), then);
    }
}
