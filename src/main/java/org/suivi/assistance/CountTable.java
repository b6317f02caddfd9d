package org.suivi.assistance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts by two things, with the sums of the rows. For the public small counts are hidden, and with them so many others that none can
 * be worked out from a sum.
 *
 * @param hidden the cells that are not said
 * @param hiddenTotals the rows and columns whose sum is not said
 */
public record CountTable(
        List<String> rows, List<String> columns, Map<Cell, Long> counts, Set<Cell> hidden, Set<String> hiddenTotals) {

    public CountTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = Map.copyOf(counts);
        hidden = Set.copyOf(hidden);
        hiddenTotals = Set.copyOf(hiddenTotals);
    }

    /** One place in the table. */
    public record Cell(String row, String column) {}

    /** A row or a column, and the name by which its sum is hidden. */
    private record Line(String name, List<Cell> cells) {}

    /** A table of these counts, rows with the largest sums first. */
    static CountTable of(Map<Cell, Long> counts) {
        Map<String, Long> sums = new HashMap<>();
        Set<String> columns = new TreeSet<>();
        counts.forEach((cell, count) -> {
            sums.merge(cell.row(), count, Long::sum);
            columns.add(cell.column());
        });
        List<String> rows = new ArrayList<>(sums.keySet());
        rows.sort(Comparator.comparing((String row) -> sums.getOrDefault(row, 0L))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        return new CountTable(rows, new ArrayList<>(columns), counts, Set.of(), Set.of());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The count, or null where it is hidden. */
    public @Nullable Long at(String row, String column) {
        var cell = new Cell(row, column);
        return hidden.contains(cell) ? null : counts.getOrDefault(cell, 0L);
    }

    /** The sum of a row, or null where it is hidden. */
    public @Nullable Long sum(String row) {
        return hiddenTotals.contains(row) ? null : total(lineOf(row, true));
    }

    /** The same without counts below the least one. */
    CountTable suppressed(long least) {
        Set<Cell> hide = new HashSet<>();
        counts.forEach((cell, count) -> {
            if (count > 0 && count < least) {
                hide.add(cell);
            }
        });
        Set<String> withoutSum = new HashSet<>();
        boolean isOpen = true;
        while (isOpen) {
            isOpen = false;
            for (String row : rows) {
                isOpen |= close(least, new Line(row, lineOf(row, true)), hide, withoutSum);
            }
            for (String column : columns) {
                isOpen |= close(least, new Line(" " + column, lineOf(column, false)), hide, withoutSum);
            }
        }
        return new CountTable(rows, columns, counts, hide, withoutSum);
    }

    /**
     * A line with one hidden cell gives it away by its sum, and so does one whose hidden cells must be one each: the next smallest goes
     * too, or else the sum. A sum that is small itself is not said.
     */
    private boolean close(long least, Line line, Set<Cell> hide, Set<String> withoutSum) {
        List<Cell> hidden = line.cells().stream().filter(hide::contains).toList();
        if (hidden.isEmpty() || withoutSum.contains(line.name())) {
            return false;
        }
        if (total(line.cells()) < least) {
            return withoutSum.add(line.name());
        }
        if (hidden.size() > 1 && total(hidden) > hidden.size()) {
            return false;
        }
        Cell next = line.cells().stream()
                .filter(cell -> !hide.contains(cell) && counts.getOrDefault(cell, 0L) > 0)
                .min(Comparator.comparing((Cell cell) -> counts.getOrDefault(cell, 0L))
                        .thenComparing(Cell::row)
                        .thenComparing(Cell::column))
                .orElse(null);
        return next == null ? withoutSum.add(line.name()) : hide.add(next);
    }

    private List<Cell> lineOf(String name, boolean isRow) {
        return isRow
                ? columns.stream().map(column -> new Cell(name, column)).toList()
                : rows.stream().map(row -> new Cell(row, name)).toList();
    }

    private long total(List<Cell> line) {
        return line.stream().mapToLong(cell -> counts.getOrDefault(cell, 0L)).sum();
    }
}
