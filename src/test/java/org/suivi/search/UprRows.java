package org.suivi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The rows of UPR Info's exports as documents, repeated with seeded changes up to any number. */
final class UprRows {

    static final int SYSTEM = 1;
    static final List<String> FACETS = List.of("state", "position", "theme", "session", "region");

    private static final int SEED = 20260901;
    private static final int SURPLUS_COLUMNS = 10;

    private final List<Row> rows;

    private UprRows(List<Row> rows) {
        this.rows = rows;
    }

    record Row(
            String state,
            String region,
            String text,
            String by,
            String position,
            List<String> themes,
            String session) {}

    static UprRows read(Path folder) throws IOException {
        var rows = new ArrayList<Row>();
        try (var files = Files.newDirectoryStream(folder, "*.csv")) {
            for (var file : files) {
                try (var parser = CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(';')
                        .get()
                        .parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
                    parser.stream()
                            .skip(1)
                            .filter(row -> row.size() > SURPLUS_COLUMNS)
                            .map(UprRows::row)
                            .forEach(rows::add);
                } catch (UncheckedIOException exception) {
                    throw exception.getCause();
                }
            }
        }
        return new UprRows(rows);
    }

    Stream<Searchable> documents(int count) {
        return LongStream.range(0, count).mapToObj(this::document);
    }

    List<String> texts() {
        return rows.stream().map(Row::text).toList();
    }

    Row row(long id) {
        return rows.get((int) (id % rows.size()));
    }

    /** The first round is the rows as they are; later ones swap half of a text with another's and take its State. */
    Searchable document(long id) {
        var row = row(id);
        var text = row.text;
        var by = row.by;
        if (id >= rows.size()) {
            var other = rows.get(new Random(SEED + id).nextInt(rows.size()));
            text = half(text, true) + " " + half(other.text, false);
            by = other.by;
        }
        var number = 100 + id % 60 + "." + id % 300;
        return new Searchable(
                new SearchKey("recommendation", id),
                SYSTEM,
                Set.of("public"),
                List.of(new Passage("text", "en", 1, text)),
                List.of(number, "A/HRC/" + row.session + "/" + id % 14),
                Map.of(
                        "state", List.of(by),
                        "position", row.position.isBlank() ? List.of() : List.of(row.position),
                        "theme", row.themes,
                        "session", List.of("s" + row.session),
                        "region", List.of(row.region)),
                new SortKeys(Map.of("date", Long.parseLong("0" + row.session)), Map.of("state", row.state)),
                number + "\t" + text + "\t" + by + "\t" + row.position);
    }

    private static String half(String text, boolean first) {
        int middle = text.indexOf(' ', text.length() / 2);
        return middle < 0 ? text : first ? text.substring(0, middle) : text.substring(middle + 1);
    }

    private static Row row(CSVRecord cells) {
        return new Row(
                cells.get(0),
                cells.get(1),
                cells.get(3),
                orUnnamed(cells.get(4)),
                cells.get(7),
                Arrays.stream(cells.get(9).split(","))
                        .filter(theme -> !theme.isBlank())
                        .toList(),
                cells.get(10).replaceAll("\\D", ""));
    }

    private static String orUnnamed(String state) {
        return state.isBlank() ? "unnamed" : state;
    }
}
