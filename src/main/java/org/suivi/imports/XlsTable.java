package org.suivi.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.NumberToTextConverter;

/** The first sheet of an old .xls workbook: at most 65,536 rows, so it is held in memory. */
record XlsTable(Path file) implements Table {

    static final long LARGEST = 100_000_000L;
    private static final int MOST_COLUMNS = 256;

    @Override
    public void rows(RowTaker taker) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new UnreadableFile("import.file.too-large", 0, String.valueOf(LARGEST));
        }
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(container, false)) {
            Sheet sheet = workbook.getSheetAt(0);
            for (Row row : sheet) {
                if (!taker.take(new TableRow(row.getRowNum() + 1, cells(row)))) {
                    return;
                }
            }
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        int columns = Math.min(MOST_COLUMNS, Math.max(0, row.getLastCellNum()));
        for (int column = 0; column < columns; column++) {
            Cell cell = row.getCell(column);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC -> NumberToTextConverter.toText(cell.getNumericCellValue());
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case BLANK, ERROR, FORMULA, _NONE -> "";
        };
    }
}
