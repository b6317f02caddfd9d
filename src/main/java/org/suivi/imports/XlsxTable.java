package org.suivi.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A sheet of an .xlsx workbook, read as a stream; the first sheet when none is named. */
record XlsxTable(Path file, @Nullable String sheet) implements Table {

    @Override
    public void rows(RowTaker taker) throws IOException {
        try (OPCPackage workbook = SafeOffice.open(file)) {
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) new XSSFReader(workbook).getSheetsData();
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook, false);
            while (sheets.hasNext()) {
                try (InputStream xml = sheets.next()) {
                    if (sheet == null || sheet.equals(sheets.getSheetName())) {
                        SafeOffice.parse(new InputSource(xml), new XlsxRows(strings, taker));
                        return;
                    }
                }
            }
            throw new UnreadableFile("import.file.no-such-sheet", 0, sheet == null ? "" : sheet);
        } catch (OpenXML4JException | SAXException broken) {
            throw new UnreadableFile("import.file.office-broken", 0, broken);
        }
    }

    static List<String> sheetNames(Path file) throws IOException {
        List<String> names = new ArrayList<>();
        try (OPCPackage workbook = SafeOffice.open(file)) {
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) new XSSFReader(workbook).getSheetsData();
            while (sheets.hasNext()) {
                sheets.next().close();
                names.add(sheets.getSheetName());
            }
        } catch (OpenXML4JException broken) {
            throw new UnreadableFile("import.file.office-broken", 0, broken);
        }
        return names;
    }
}
