package org.suivi.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list as a spreadsheet with a real table (filters, banded rows, header that stays in view) and a second sheet that says
 * what the list is. Rows go out in blocks, so a list of any length needs the memory of one block. Every text is written as a
 * string cell, never as a formula, whatever it begins with.
 */
public final class XlsxExport {

    private static final int ROWS_PER_BLOCK = 500;
    private static final long MOST_ROWS = Worksheet.MAX_ROWS - 1L;
    private static final double POINTS_PER_LINE = 15;
    private static final short AS_MANY_PAGES_AS_NEEDED = 0;

    private final ExportWords words;

    public XlsxExport(ExportWords words) {
        this.words = words;
    }

    /** Leaves the stream open: it is the caller's. Refuses, before writing, more rows than a sheet has. */
    public void write(ExportedList list, OutputStream out) throws IOException {
        list.checkAtMost(MOST_ROWS, ExportFormat.XLSX);
        // Not closed on failure, for closing completes the file and would make half a list look whole
        Workbook workbook = new Workbook(out, "Suivi", null);
        SheetText text = new SheetText();
        Worksheet sheet = workbook.newWorksheet(sheetName(list.about().title()));
        layOut(sheet, list);
        createTable(sheet, list, text);
        writeRows(sheet, list, text);
        sheet.finish();
        new XlsxAboutSheet(words, list, text.shortened())
                .writeTo(workbook.newWorksheet(sheetName(words.say("export.about"))));
        workbook.finish();
    }

    private void layOut(Worksheet sheet, ExportedList list) {
        if (list.about().isRightToLeft()) {
            sheet.rightToLeft();
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight(AS_MANY_PAGES_AS_NEEDED);
        sheet.footer("&P / &N", Position.CENTER);
        for (int i = 0; i < list.columns().size(); i++) {
            sheet.width(i, list.columns().get(i).kind().sheetWidth());
            if (list.columns().get(i).kind() == ColumnKind.KEY) {
                sheet.hideColumn(i);
            }
        }
    }

    /** A table has at least one row below its header, also when the list is empty. */
    private static void createTable(Worksheet sheet, ExportedList list, SheetText text) {
        int last = list.columns().size() - 1;
        String[] headers = XlsxHeaders.of(list.columns(), text);
        sheet.range(0, 0, (int) Math.max(1, list.count()), last)
                .createTable(headers)
                .setName("List")
                .setDisplayName("List")
                .styleInfo()
                .setStyleName("TableStyleMedium2");
        sheet.range(0, 0, 0, last)
                .style()
                .bold()
                .fontColor("FFFFFF")
                .fillColor("1F4E78")
                .wrapText(true)
                .horizontalAlignment(list.about().isRightToLeft() ? "right" : "left")
                .verticalAlignment("center")
                .set();
    }

    private static void writeRows(Worksheet sheet, ExportedList list, SheetText text) throws IOException {
        Iterator<List<@Nullable Object>> rows = list.checkedRows();
        int first = 1;
        while (rows.hasNext()) {
            int next = first;
            while (rows.hasNext() && next < first + ROWS_PER_BLOCK) {
                writeRow(sheet, next++, list.columns(), rows.next(), text);
            }
            style(sheet, list, first, next - 1);
            sheet.flush();
            first = next;
        }
    }

    private static void writeRow(
            Worksheet sheet, int r, List<Column> columns, List<@Nullable Object> row, SheetText text) {
        int lines = 1;
        for (int c = 0; c < row.size(); c++) {
            Object value = row.get(c);
            if (value instanceof LocalDate date) {
                writeDate(sheet, r, c, date);
            } else if (value instanceof Number number) {
                sheet.value(r, c, number);
            } else if (value != null) {
                String written = text.of(CellText.of(value, "\n"));
                sheet.inlineString(r, c, written);
                lines = Math.max(
                        lines, SheetText.lines(written, columns.get(c).kind().sheetWidth()));
            }
        }
        if (lines > 1) {
            sheet.rowHeight(r, Math.min(Worksheet.MAX_ROW_HEIGHT, lines * POINTS_PER_LINE));
        }
    }

    /** The spreadsheet's calendar begins in 1900, and believes in a 29 February of that year. */
    private static void writeDate(Worksheet sheet, int r, int c, LocalDate date) {
        if (date.getYear() > 1900 && date.getYear() < 10_000) {
            sheet.value(r, c, date);
        } else {
            sheet.inlineString(r, c, date.toString());
        }
    }

    private static void style(Worksheet sheet, ExportedList list, int first, int last) {
        for (int c = 0; c < list.columns().size(); c++) {
            var style = sheet.range(first, c, last, c)
                    .style()
                    .verticalAlignment("top")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.HAIR)
                    .borderColor(BorderSide.BOTTOM, "8A94A0");
            switch (list.columns().get(c).kind()) {
                case DATE ->
                    style.format("yyyy-mm-dd").horizontalAlignment("center").set();
                case NUMBER, KEY -> style.set();
                case TEXT, LONG_TEXT, LIST, SYMBOL ->
                    style.wrapText(true)
                            .horizontalAlignment(list.about().isRightToLeft() ? "right" : "left")
                            .set();
            }
        }
    }

    /** Spreadsheets take 31 characters and neither these signs nor an apostrophe at an end. */
    private static String sheetName(String title) {
        String name = CellText.forXml(title)
                .replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ")
                .replaceAll("^'+", "")
                .strip();
        int characters = Math.min(31, name.length());
        int end = characters < name.length() && Character.isHighSurrogate(name.charAt(characters - 1))
                ? characters - 1
                : characters;
        String cut = name.substring(0, end).replaceAll("'+$", "").strip();
        return cut.isEmpty() ? "List" : cut;
    }
}
