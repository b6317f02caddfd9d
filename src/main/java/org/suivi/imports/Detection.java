package org.suivi.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells the format of a file from its first bytes and rows. */
final class Detection {

    private static final int HEAD = 8_192;
    static final int EXAMPLES = 12;
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
            return OfficeDetection.inZip(file, name);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OfficeDetection.inContainer(file, name);
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

    static char delimiter(String line) {
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

    static @Nullable DetectedFile table(Path file, String name, Table table, TableShape shape) throws IOException {
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
