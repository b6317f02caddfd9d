package org.suivi.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableIterator;
import org.apache.poi.hwpf.usermodel.TableRow;

/** The rows of all tables of an old .doc document. */
record DocTable(Path file) implements org.suivi.imports.Table {

    @Override
    public void rows(RowTaker taker) throws IOException {
        if (Files.size(file) > XlsTable.LARGEST) {
            throw new UnreadableFile("import.file.too-large", 0, String.valueOf(XlsTable.LARGEST));
        }
        try (InputStream in = Files.newInputStream(file);
                HWPFDocument document = new HWPFDocument(in)) {
            int number = 0;
            TableIterator tables = new TableIterator(document.getRange());
            while (tables.hasNext()) {
                Table table = tables.next();
                for (int i = 0; i < table.numRows(); i++) {
                    if (!taker.take(new org.suivi.imports.TableRow(++number, cells(table.getRow(i))))) {
                        return;
                    }
                }
            }
        }
    }

    private static List<String> cells(TableRow row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.numCells(); i++) {
            String text = row.getCell(i).text();
            cells.add(text.replace("\u0007", "")
                    .replace('\r', '\n')
                    .replace('\u000b', '\n')
                    .strip());
        }
        return cells;
    }
}
