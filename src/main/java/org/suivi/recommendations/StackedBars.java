package org.suivi.recommendations;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.suivi.recommendations.CrossCounts.Row;

/**
 * One side of a dashboard: a bar for each row with a part for each column, and the same in numbers.
 *
 * @param columns codes in the order of the parts, what is unknown among them
 * @param list the address of the list behind a number, by row and column
 */
public record StackedBars(
        List<Row> rows,
        List<String> columns,
        Function<String, String> rowName,
        Function<String, String> columnName,
        BiFunction<String, String, String> list,
        boolean isFromRight) {

    /** More bars than this are in the table only. */
    public static final int MOST = 12;

    public List<Row> drawn() {
        return rows.subList(0, Math.min(MOST, rows.size()));
    }

    /** The class of its colour; having no value has one too. */
    public static String fill(String column) {
        return "fill-" + (column.equals("-") ? "none" : column);
    }

    public double width(Row row, String column) {
        return share(row.of(column));
    }

    /** Where the part begins, in percent; from the right in Arabic. */
    public double place(Row row, String column) {
        int before = columns.subList(0, columns.indexOf(column)).stream()
                .mapToInt(row::of)
                .sum();
        double start = share(before);
        return isFromRight ? 100 - start - width(row, column) : start;
    }

    private double share(int count) {
        int longest = Math.max(1, drawn().stream().mapToInt(Row::sum).max().orElse(1));
        return Math.round(1000.0 * count / longest) / 10.0;
    }
}
