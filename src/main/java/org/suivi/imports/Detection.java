package org.suivi.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Tells the format of a file from its first bytes and rows. */
final class Detection {

    private static final int HEAD = 8_192;
    private static final int EXAMPLES = 12;
    private static final long LARGEST_PASTE = 20_000_000L;
    private static final String DELIMITERS = ",;\t|";

    private Detection() {}

    static DetectedFile detect(Path file, String name) throws IOException {
        byte[] head = head(file);
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.isBlank()) {
            throw new UnreadableFile("import.file.empty", 0);
        }
        if (start.startsWith("%PDF")) {
            throw new UnreadableFile("import.file.pdf", 0);
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return inZip(file, name);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return inContainer(file, name);
        }
        TextSniff sniff = TextSniff.of(file);
        if (sniff.binary()) {
            throw new UnreadableFile("import.file.binary", 0);
        }
        return inText(
                file, name, sniff, start.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading());
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static DetectedFile inZip(Path file, String name) throws IOException {
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
            DetectedFile found = table(
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

    private static DetectedFile inContainer(Path file, String name) throws IOException {
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
                table(file, name, new XlsTable(file), new TableShape(StandardCharsets.UTF_8, ',', null, 1));
        if (found == null) {
            throw new UnreadableFile("import.file.no-rows", 0);
        }
        return found;
    }

    private static DetectedFile thematic(Path file, Table table) throws IOException {
        if (table.first(EXAMPLES).stream().noneMatch(row -> ThematicColumn.isHeader(row.cells()))) {
            throw new UnreadableFile("import.file.no-thematic-list", 0);
        }
        return new DetectedFile(file, FileFormat.THEMATIC_LIST, table, null, null);
    }

    private static DetectedFile inText(Path file, String name, TextSniff sniff, String start) throws IOException {
        if (start.startsWith("[{") || start.startsWith("[\n") || start.matches("(?s)^\\[\\s*\\{\\s*\".*")) {
            return json(file, start, FileFormat.UHRI_JSON, "AnnotationId", "Text");
        }
        if (start.startsWith("{")) {
            return json(file, start, FileFormat.UHRI_API_LINES, "annotationId", "symbol");
        }
        String line = start.split("[\\r\\n]", 2)[0];
        if (PastedTextReader.looksLikeParagraphs(line) && Files.size(file) <= LARGEST_PASTE) {
            return new DetectedFile(file, FileFormat.PASTED_TEXT, null, null, sniff.charset());
        }
        char delimiter = delimiter(line);
        TableShape shape = new TableShape(sniff.charset(), delimiter, null, 1);
        boolean separated = line.indexOf(delimiter) >= 0;
        DetectedFile found =
                separated ? table(file, name, new CsvTable(file, sniff.charset(), delimiter), shape) : null;
        if (found != null && (found.suggestion() == null || found.suggestion().hasText())) {
            return found;
        }
        if (Files.size(file) <= LARGEST_PASTE
                && PastedTextReader.looksLikeParagraphs(wholeText(file, sniff.charset()))) {
            return new DetectedFile(file, FileFormat.PASTED_TEXT, null, null, sniff.charset());
        }
        if (found != null) {
            return found;
        }
        throw new UnreadableFile("import.file.unknown", 0, name);
    }

    private static DetectedFile json(Path file, String start, FileFormat format, String... keys) {
        String head = start.toLowerCase(Locale.ROOT);
        for (String key : keys) {
            if (!head.contains("\"" + key.toLowerCase(Locale.ROOT) + "\"")) {
                throw new UnreadableFile("import.file.json-unknown", 0);
            }
        }
        return new DetectedFile(file, format, null, null, null);
    }

    private static char delimiter(String line) {
        char best = ',';
        long most = 0;
        for (int i = 0; i < DELIMITERS.length(); i++) {
            char candidate = DELIMITERS.charAt(i);
            long count = line.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static @Nullable DetectedFile table(Path file, String name, Table table, TableShape shape)
            throws IOException {
        List<TableRow> rows = table.first(EXAMPLES);
        if (rows.isEmpty()) {
            return null;
        }
        List<String> header = rows.get(0).cells().stream().map(String::strip).toList();
        if (UprInfoReader.Layout.OF_2018.matches(header)) {
            return new DetectedFile(file, FileFormat.UPR_INFO_2018, table, null, shape.charset());
        }
        if (UprInfoReader.Layout.OF_2015.matches(header)) {
            return new DetectedFile(file, FileFormat.UPR_INFO_2015, table, null, shape.charset());
        }
        if (UhriXlsxReader.matches(header)) {
            return new DetectedFile(file, FileFormat.UHRI_XLSX, table, null, shape.charset());
        }
        TableShape headed = new TableShape(
                shape.charset(), shape.delimiter(), shape.sheet(), rows.get(0).number());
        ColumnMapping suggestion = MappingSuggestion.of(name, headed, header, rows.subList(1, rows.size()));
        return new DetectedFile(file, FileFormat.TABLE, table, suggestion, shape.charset());
    }

    /** The same file read with the encoding, separator or sheet that a person chose. */
    static Table reshaped(Table table, TableShape shape) {
        if (table instanceof CsvTable csv) {
            return new CsvTable(csv.file(), shape.charset(), shape.delimiter());
        }
        return table instanceof XlsxTable xlsx ? new XlsxTable(xlsx.file(), shape.sheet()) : table;
    }

    static String wholeText(Path file, @Nullable Charset charset) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, charset == null ? StandardCharsets.UTF_8 : charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
