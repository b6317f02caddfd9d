package org.suivi.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A work sheet as a focal point sends it back: something is told in the first cell that is free to be written. */
final class FilledSheet {

    private FilledSheet() {}

    static byte[] of(byte[] file, String told) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook) {
                if (tellIn(sheet, told)) {
                    var out = new ByteArrayOutputStream();
                    workbook.write(out);
                    return out.toByteArray();
                }
            }
        }
        throw new IOException("no cell of the sheet can be written");
    }

    private static boolean tellIn(Sheet sheet, String told) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (row.getRowNum() > 0 && !cell.getCellStyle().getLocked()) {
                    cell.setCellValue(told);
                    return true;
                }
            }
        }
        return false;
    }
}
