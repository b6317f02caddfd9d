package org.suivi.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Lets other modules read spreadsheets and text with separators that people upload, by the same careful readers and with the same
 * limits as imports.
 */
@Service
public class UploadedTables {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    /** More than a Western European language ever puts one after the other. */
    private static final Pattern ACCENTS = Pattern.compile("[\u00c0-\u00ff]{3}|[\u00a1-\u00ff]{4}");

    /** Takes rows with their numbers; answers false when it has seen enough. */
    @FunctionalInterface
    public interface RowTaker {
        boolean take(int row, List<String> cells);
    }

    /** One table of a file: its only one, or a sheet of a workbook. */
    @FunctionalInterface
    public interface UploadedTable {
        void rows(RowTaker taker);
    }

    /** The tables of a workbook in their order, or the one of a text file. */
    public List<UploadedTable> of(Path file) {
        try {
            List<UploadedTable> tables = new ArrayList<>();
            for (Table table : tables(file)) {
                tables.add(taker -> read(table, taker));
            }
            return tables;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new UnreadableFile("import.file.office-broken", 0, broken);
        }
    }

    /** A day as cells tell it, by its digits or by the number of a spreadsheet; null where it is none. */
    public static @Nullable LocalDate day(String cell) {
        return Wording.date(cell.strip());
    }

    private static List<Table> tables(Path file) throws IOException {
        byte[] start = start(file);
        if (startsWith(start, ZIP)) {
            List<Table> sheets = new ArrayList<>();
            for (String sheet : XlsxTable.sheetNames(file)) {
                sheets.add(new XlsxTable(file, sheet));
            }
            return sheets;
        }
        if (startsWith(start, COMPOUND)) {
            return List.of(new XlsTable(file));
        }
        TextSniff sniff = TextSniff.of(file);
        if (start.length == 0 || sniff.binary()) {
            throw new UnreadableFile(start.length == 0 ? "import.file.empty" : "import.file.binary", 0);
        }
        String line = new String(start, StandardCharsets.ISO_8859_1).split("[\\r\\n]", 2)[0];
        Table csv = new CsvTable(file, sniff.charset(), Detection.delimiter(line));
        return List.of(StandardCharsets.UTF_8.equals(sniff.charset()) ? csv : legible(csv));
    }

    /** A file without Unicode is read as Western European; in Arabic, Russian or Chinese that gives rows of accents. */
    private static Table legible(Table csv) {
        return taker -> csv.rows(row -> {
            if (row.cells().stream().anyMatch(cell -> ACCENTS.matcher(cell).find())) {
                throw new UnreadableFile("import.file.letters", row.number(), String.valueOf(row.number()));
            }
            return taker.take(row);
        });
    }

    /** What a reader meets in a file that somebody bent is the file's fault, whatever the reader says of it. */
    private static void read(Table table, RowTaker taker) {
        try {
            table.rows(row -> row.isBlank() || taker.take(row.number(), row.cells()));
        } catch (UnreadableFile known) {
            throw known;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new UnreadableFile("import.file.office-broken", 0, broken);
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(1 << 14);
        }
    }

    private static boolean startsWith(byte[] start, byte[] mark) {
        return Arrays.mismatch(start, mark) == mark.length;
    }
}
