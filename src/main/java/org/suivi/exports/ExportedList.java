package org.suivi.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list on its way out: what it is, its columns, and its rows one after the other, so that a quarter of a million of them need
 * no more memory than one.
 *
 * @param count how many rows follow, read in the same snapshot as the rows: a spreadsheet's table has to know its end before its
 *     first row is written, and the other formats say it in their heading
 * @param rows each with one value per column; whoever opened the source of the rows closes it
 */
public record ExportedList(
        ListDescription about, List<Column> columns, long count, Iterator<List<@Nullable Object>> rows) {

    public ExportedList {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A list has at least one column");
        }
        Set<String> keys = new HashSet<>();
        columns.forEach(column -> {
            if (!keys.add(column.key())) {
                throw new IllegalArgumentException("Two columns have the key " + column.key());
            }
        });
    }

    /** Writes it as a file of this format; a document with sections is no list. Leaves the stream open: it is the caller's. */
    public void write(ExportFormat format, OutputStream out) throws IOException {
        ExportWords words = ExportWords.in(about.language());
        switch (format) {
            case XLSX -> new XlsxExport(words).write(this, out);
            case CSV -> new CsvExport(words).write(this, out);
            case JSON -> new JsonExport().write(this, out);
            case PDF, DOCX -> new PdfExport(words).write(this, out);
        }
    }

    /** Refuses a list that is too long for a format that is built as a whole in memory. */
    void checkAtMost(long limit, ExportFormat format) {
        format.refuseOver(limit, count);
    }

    /** The rows, checked one by one against the columns and, at the end, against the count. */
    Iterator<List<@Nullable Object>> checkedRows() {
        return new CheckedRows(columns, count, rows);
    }
}
