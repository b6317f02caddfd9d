package org.suivi.imports;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XML of a sheet into rows of text; numbers and dates come as their plain numbers. */
final class XlsxRows extends DefaultHandler {

    private static final int MOST_COLUMNS = 500;

    private final ReadOnlySharedStringsTable strings;
    private final Table.RowTaker taker;
    private final StringBuilder value = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private String type = "";
    private int column;
    private int row;
    private boolean inValue;

    XlsxRows(ReadOnlySharedStringsTable strings, Table.RowTaker taker) {
        this.strings = strings;
        this.taker = taker;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (local) {
            case "row" -> startRow(attributes.getValue("r"));
            case "c" -> startCell(attributes);
            case "v" -> inValue = true;
            case "t" -> inValue = "inlineStr".equals(type);
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inValue) {
            value.append(characters, start, length);
            if (value.length() > LimitedReader.LONGEST_ROW) {
                throw new UnreadableFile("import.file.row-too-long", row, String.valueOf(LimitedReader.LONGEST_ROW));
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String name) throws SafeOffice.Enough {
        switch (local) {
            case "v", "t" -> inValue = false;
            case "c" -> endCell();
            case "row" -> {
                if (!taker.take(new TableRow(row, cells))) {
                    throw new SafeOffice.Enough();
                }
            }
            default -> {}
        }
    }

    private void startRow(@Nullable String number) {
        row = number == null ? row + 1 : Integer.parseInt(number);
        cells = new ArrayList<>();
        column = -1;
    }

    private void startCell(Attributes attributes) {
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : CellReference.convertColStringToIndex(place.replaceAll("\\d", ""));
        type = attributes.getValue("t") == null ? "" : attributes.getValue("t");
        value.setLength(0);
    }

    private void endCell() {
        if (column < 0 || column >= MOST_COLUMNS || value.isEmpty()) {
            return;
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(text());
    }

    private String text() {
        String written = value.toString();
        return switch (type) {
            case "s" -> strings.getItemAt(Integer.parseInt(written)).getString();
            case "", "n" -> NumberToTextConverter.toText(Double.parseDouble(written));
            case "e" -> "";
            default -> written;
        };
    }
}
