package org.suivi.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.EmptyFileException;
import org.apache.poi.EncryptedDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * A file whose format was told from its content. From here it is read, previewed, or given a column mapping when it is a
 * table of its own kind.
 */
public final class DetectedFile {

    private final Path file;
    private final FileFormat format;
    private final @Nullable Table table;
    private final @Nullable ColumnMapping suggestion;
    private final @Nullable Charset charset;

    DetectedFile(
            Path file,
            FileFormat format,
            @Nullable Table table,
            @Nullable ColumnMapping suggestion,
            @Nullable Charset charset) {
        this.file = file;
        this.format = format;
        this.table = table;
        this.suggestion = suggestion;
        this.charset = charset;
    }

    /** Looks into the file; its name counts only to name a suggested mapping. Fails with the reason as a code. */
    public static DetectedFile of(Path file, String name) {
        return guarded(new LastRow(), () -> Detection.detect(file, name));
    }

    public FileFormat format() {
        return format;
    }

    /** For a table of its own kind: what its columns seem to mean, to be corrected by a person. */
    public @Nullable ColumnMapping suggestion() {
        return suggestion;
    }

    /** Reads all rows, one at a time; with no mapping, a table of its own kind is read as suggested. */
    public void read(@Nullable ColumnMapping mapping, ReadingChoices choices, RowConsumer consumer) {
        LastRow counted = new LastRow(consumer);
        guarded(counted, () -> {
            reader(mapping, choices).read(counted);
            return format;
        });
    }

    /** The cells of the first rows below the headings, in the order of the columns of the mapping. */
    List<List<String>> samples(ColumnMapping mapping, int count) {
        return guarded(new LastRow(), () -> {
            int heading = mapping.shape().headingRow();
            List<TableRow> rows = Detection.reshaped(rows(), mapping.shape()).first(heading + count).stream()
                    .filter(row -> row.number() >= heading)
                    .toList();
            List<Integer> places = mapping.places(rows.get(0).cells());
            return rows.stream()
                    .skip(1)
                    .limit(count)
                    .map(row -> places.stream().map(row::cell).toList())
                    .toList();
        });
    }

    private RecommendationReader reader(@Nullable ColumnMapping mapping, ReadingChoices choices) {
        return switch (format) {
            case UHRI_XLSX -> new UhriXlsxReader(rows());
            case UHRI_JSON -> new UhriJsonReader(file);
            case UHRI_API_LINES -> new UhriApiReader(file);
            case UPR_INFO_2018 -> new UprInfoReader(rows(), UprInfoReader.Layout.OF_2018);
            case UPR_INFO_2015 -> new UprInfoReader(rows(), UprInfoReader.Layout.OF_2015);
            case THEMATIC_LIST -> new ThematicListReader(rows(), choices);
            case PASTED_TEXT ->
                consumer -> new PastedTextReader(Detection.wholeText(file, charset), choices).read(consumer);
            case TABLE -> mapped(mapping == null ? suggestion : mapping, choices);
        };
    }

    private RecommendationReader mapped(@Nullable ColumnMapping mapping, ReadingChoices choices) {
        if (mapping == null) {
            throw new UnreadableFile("import.mapping.missing", 0);
        }
        return new MappedReader(Detection.reshaped(rows(), mapping.shape()), mapping, choices);
    }

    private Table rows() {
        if (table == null) {
            throw new IllegalStateException(format + " is no table");
        }
        return table;
    }

    /** Reads text that a person pasted into a page. */
    public static void readPasted(String text, ReadingChoices choices, RowConsumer consumer) {
        if (text.isBlank()) {
            throw new UnreadableFile("import.file.empty", 0);
        }
        new PastedTextReader(text, choices).read(consumer);
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    /** Whatever a hostile file makes a parser throw becomes a coded problem; what a consumer throws passes. */
    private static <T> T guarded(LastRow counted, Step<T> step) {
        try {
            return step.run();
        } catch (UnreadableFile known) {
            throw known.lastRow() >= counted.row() ? known : known.afterRow(counted.row());
        } catch (EmptyFileException empty) {
            throw new UnreadableFile("import.file.empty", 0, empty);
        } catch (EncryptedDocumentException encrypted) {
            throw new UnreadableFile("import.file.encrypted", 0, encrypted);
        } catch (IOException | RuntimeException broken) {
            if (counted.isFromConsumer(broken)) {
                throw (RuntimeException) broken;
            }
            String message = String.valueOf(broken.getMessage());
            boolean bomb = message.contains("Zip bomb") || message.contains("MAX_ENTRY_SIZE");
            throw new UnreadableFile(bomb ? "import.file.zip-bomb" : "import.file.broken", counted.row(), broken);
        }
    }
}
