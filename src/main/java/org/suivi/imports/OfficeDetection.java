package org.suivi.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells what an Office file holds: a thematic list, or a table and in which of its sheets. */
final class OfficeDetection {

    private OfficeDetection() {}

    static DetectedFile inZip(Path file, String name) throws IOException {
        boolean word;
        boolean sheet;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            word = zip.getEntry("word/document.xml") != null;
            sheet = zip.getEntry("xl/workbook.xml") != null;
        }
        if (word) {
            return thematic(file, new DocxTable(file));
        }
        if (!sheet) {
            throw new UnreadableFile("import.file.zip", 0);
        }
        return workbook(file, name);
    }

    /** The sheet with the known columns wins; else the one whose headings tell the most. */
    private static DetectedFile workbook(Path file, String name) throws IOException {
        DetectedFile best = null;
        int bestKnown = -1;
        for (String sheet : XlsxTable.sheetNames(file)) {
            DetectedFile found = Detection.table(
                    file, name, new XlsxTable(file, sheet), new TableShape(StandardCharsets.UTF_8, ',', sheet, 1));
            int known = found == null ? -1 : known(found);
            if (found != null && known > bestKnown) {
                best = found;
                bestKnown = known;
            }
        }
        if (best == null) {
            throw new UnreadableFile("import.file.no-rows", 0);
        }
        return best;
    }

    private static int known(DetectedFile found) {
        ColumnMapping suggestion = found.suggestion();
        if (suggestion == null) {
            return Integer.MAX_VALUE;
        }
        long known = suggestion.columns().stream()
                .filter(c -> c.field() != MappedField.EXTRA)
                .count();
        return (int) known + (suggestion.hasText() ? 100 : 0);
    }

    static DetectedFile inContainer(Path file, String name) throws IOException {
        boolean word;
        boolean sheet;
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            word = container.getRoot().hasEntry("WordDocument");
            sheet = container.getRoot().hasEntry("Workbook")
                    || container.getRoot().hasEntry("Book");
        }
        if (word) {
            return thematic(file, new DocTable(file));
        }
        if (!sheet) {
            throw new UnreadableFile("import.file.encrypted", 0);
        }
        DetectedFile found =
                Detection.table(file, name, new XlsTable(file), new TableShape(StandardCharsets.UTF_8, ',', null, 1));
        if (found == null) {
            throw new UnreadableFile("import.file.no-rows", 0);
        }
        return found;
    }

    private static DetectedFile thematic(Path file, Table table) throws IOException {
        if (table.first(Detection.EXAMPLES).stream().noneMatch(row -> ThematicColumn.isHeader(row.cells()))) {
            throw new UnreadableFile("import.file.no-thematic-list", 0);
        }
        return new DetectedFile(file, FileFormat.THEMATIC_LIST, table, null, null);
    }
}
