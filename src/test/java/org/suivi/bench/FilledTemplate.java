package org.suivi.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The template of a plan as a secretariat sends it back: something is remarked on its first actions. */
final class FilledTemplate {

    static final int ROWS = 500;

    private static final String COLUMN = "Remarks";

    private FilledTemplate() {}

    static byte[] of(byte[] file, String remark) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (COLUMN.equals(cell.toString())) {
                            fill(sheet, cell, remark);
                            var out = new ByteArrayOutputStream();
                            workbook.write(out);
                            return out.toByteArray();
                        }
                    }
                }
            }
        }
        throw new IOException("no column " + COLUMN);
    }

    private static void fill(Sheet sheet, Cell heading, String remark) {
        for (int i = 1; i <= ROWS; i++) {
            Row row = sheet.getRow(heading.getRowIndex() + i);
            row.createCell(heading.getColumnIndex()).setCellValue(remark);
        }
    }
}
