package org.suivi.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.suivi.coordination.SheetPreview.Cell;
import org.suivi.coordination.SheetPreview.Planned;
import org.suivi.coordination.SheetPreview.Refusal;
import org.suivi.shared.Language;
import org.suivi.shared.Refused;

/**
 * Compares a work sheet with the record as it is now, cell by cell: what only the file changed is taken, what only the record changed
 * stays, and where both did a person chooses.
 */
final class SheetComparison {

    private final Language language;
    private final Map<String, OpenThing> things = new LinkedHashMap<>();
    private final LocalDate today;
    private final List<Difference> differences = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int same;

    SheetComparison(Language language, List<OpenThing> things, LocalDate today) {
        this.language = language;
        this.today = today;
        things.forEach(thing -> this.things.put(thing.key(), thing));
    }

    /** A row with its thing, what is here now, and the cells that differ. */
    record Difference(ReadSheet.Row row, OpenThing thing, Entries here, List<Cell> cells) {

        /** What the row comes to when conflicts are decided. */
        Entries decided(Predicate<Cell> takesFile) {
            Entries result = here;
            for (Cell cell : cells) {
                if (!cell.conflicts() || takesFile.test(cell)) {
                    result = result.with(cell.entry(), cell.inFile());
                }
            }
            return result;
        }

        /** The update whose other languages stay. */
        @Nullable
        Told kept() {
            ProgressUpdate newest = thing.newest();
            return newest != null && thing.isInWriting() ? newest.told() : null;
        }
    }

    void take(ReadSheet.Row row) {
        OpenThing thing = things.get(row.key());
        String heading = thing == null ? "" : thing.locked().get(0);
        if (thing == null || row.basis() == null) {
            refuse(
                    row,
                    heading,
                    row.key().isEmpty() || row.basis() == null ? "sheet.row.added" : "sheet.row.not-yours");
        } else if (!seen.add(row.key())) {
            refuse(row, heading, "sheet.row.twice");
        } else if (row.changed() != null) {
            refused.add(new Refusal(row.number(), heading, "sheet.row.locked", List.of(row.changed())));
        } else {
            compare(row, thing, heading);
        }
    }

    private void refuse(ReadSheet.Row row, String heading, String why) {
        refused.add(new Refusal(row.number(), heading, why, List.of()));
    }

    private void compare(ReadSheet.Row row, OpenThing thing, String heading) {
        boolean moved = !thing.basis().equals(row.basis());
        Entries last = thing.newest() == null
                ? Entries.BLANK
                : Entries.of(thing.newest().told(), language);
        Entries here = moved ? last : thing.entries(language);
        Entries before = moved ? row.before() : here;
        if (row.entered().equals(last)) {
            same++;
            return;
        }
        List<Cell> cells = new ArrayList<>();
        for (Entry entry : Entry.values()) {
            String inFile = row.entered().of(entry);
            if (!inFile.equals(before.of(entry)) && !inFile.equals(here.of(entry))) {
                boolean conflicts = !here.of(entry).equals(before.of(entry));
                cells.add(new Cell(entry, here.of(entry), inFile, conflicts));
            }
        }
        if (cells.isEmpty()) {
            same++;
            return;
        }
        check(new Difference(row, thing, here, cells), heading);
    }

    private void check(Difference difference, String heading) {
        try {
            Told told = difference.decided(cell -> true).told(language, difference.kept());
            told.check(today);
            OpenThing thing = difference.thing();
            if (thing.delivery() != null
                    && thing.leads()
                    && !thing.delivery().choices().contains(told.delivery())) {
                throw new Refused("action.delivery.not-allowed");
            }
            differences.add(difference);
        } catch (Refused wrong) {
            refused.add(new Refusal(difference.row().number(), heading, wrong.code(), wrong.arguments()));
        }
    }

    List<Difference> differences() {
        return differences;
    }

    SheetPreview preview() {
        List<Planned> planned = differences.stream()
                .map(each -> new Planned(
                        each.row().number(),
                        each.thing().on(),
                        each.thing().locked().get(0) + " · "
                                + each.thing().locked().get(1),
                        !each.thing().isInWriting(),
                        each.cells()))
                .toList();
        return new SheetPreview(language, planned, refused, same);
    }
}
