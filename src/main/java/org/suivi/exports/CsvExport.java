package org.suivi.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Formula;

/**
 * Writes a list as CSV (RFC 4180, UTF-8 with byte order mark so that Excel reads it right), headed by the column keys.
 *
 * <p><b>Filter and moment</b> stand in two last columns of every row, {@code list_as_of} and {@code list_filter}. Lines before the
 * header break every reader that takes the first line for it; {@code #} lines at the end are rows of the wrong width to a strict
 * reader, and are lost with the first sorting. Columns are plain data to all readers, and when the exports of two days are put one
 * under the other, or a row is copied out, each row still says where it is from. The cost is some bytes per row. A list without
 * rows says it in the file's name only.
 *
 * <p><b>Formulas</b>: a text, or list of values, that begins with {@code = + - @}, their full-width forms, a tab or a line end,
 * also after blanks, gets an apostrophe before it; spreadsheets then show it as text. Numbers and dates are never changed. A
 * program that needs the text to the letter takes JSON.
 *
 * <p>The values of a list are separated by {@code " | "}.
 */
public final class CsvExport {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ExportWords words;

    public CsvExport(ExportWords words) {
        this.words = words;
    }

    /** Leaves the stream open: it is the caller's. */
    public void write(ExportedList list, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        writer.write(BYTE_ORDER_MARK);
        // Not closed, for that would close the caller's stream
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(
                Stream.concat(list.columns().stream().map(Column::key), Stream.of("list_as_of", "list_filter")));
        String asOf = list.about().asOf().toString();
        String filter = Formula.guarded(list.about().filterInWords(words));
        Iterator<List<@Nullable Object>> rows = list.checkedRows();
        while (rows.hasNext()) {
            printer.printRecord(cells(list.columns(), rows.next(), asOf, filter));
        }
        writer.flush();
    }

    private static List<String> cells(List<Column> columns, List<@Nullable Object> row, String asOf, String filter) {
        List<String> cells = new ArrayList<>(columns.size() + 2);
        for (int i = 0; i < columns.size(); i++) {
            ColumnKind kind = columns.get(i).kind();
            String text = CellText.of(row.get(i), " | ");
            cells.add(kind.isText() || kind == ColumnKind.LIST ? Formula.guarded(text) : text);
        }
        cells.add(asOf);
        cells.add(filter);
        return cells;
    }
}
