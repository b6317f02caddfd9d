package org.suivi.exports;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of a list as an XHTML table; each text is set in the direction and the fonts of its own script. */
final class PdfTable {

    private final PdfMarkup html;
    private final ExportedList list;
    private final boolean rightToLeft;
    private final int[] columnOrder;

    PdfTable(PdfMarkup html, ExportedList list) {
        this.html = html;
        this.list = list;
        this.rightToLeft = list.about().isRightToLeft();
        this.columnOrder = columnOrder(list.columns().size() - 1, rightToLeft);
    }

    void write() {
        html.raw("<table" + PdfMarkup.direction(rightToLeft) + "><thead><tr>");
        writeHeader();
        html.raw("</tr></thead><tbody>");
        Iterator<List<@Nullable Object>> rows = list.checkedRows();
        while (rows.hasNext()) {
            writeRow(rows.next());
        }
        html.raw("</tbody></table>");
    }

    /** The renderer sets the columns of a table from left to right whatever its direction. */
    static int[] columnOrder(int last, boolean rightToLeft) {
        return IntStream.rangeClosed(0, last)
                .map(i -> rightToLeft ? last - i : i)
                .toArray();
    }

    private void writeHeader() {
        int total = list.columns().stream()
                .mapToInt(column -> column.kind().printWeight())
                .sum();
        for (int i : columnOrder) {
            Column column = list.columns().get(i);
            double share = Math.round(1000.0 * column.kind().printWeight() / total) / 10.0;
            html.raw("<th style=\"width:" + share + "%\" class=\"" + PdfMarkup.side(rightToLeft) + "\">")
                    .text(column.label())
                    .raw("</th>");
        }
    }

    private void writeRow(List<@Nullable Object> row) {
        html.raw("<tr>");
        for (int i : columnOrder) {
            writeCell(
                    list.columns().get(i).kind(), CellText.of(row.get(i), "\n").strip());
        }
        html.raw("</tr>");
    }

    private void writeCell(ColumnKind kind, String text) {
        switch (kind) {
            case NUMBER, DATE -> html.raw("<td class=\"middle\">").leftToRight(text);
            case SYMBOL, KEY ->
                html.raw("<td class=\"" + PdfMarkup.side(rightToLeft) + "\">").leftToRight(text);
            case TEXT, LONG_TEXT, LIST -> html.begin("td", text, rightToLeft).lines(text);
        }
        html.raw("</td>");
    }
}
