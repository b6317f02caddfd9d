package org.suivi.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The labels of the reference data that comes with the program, as the Index writes them. */
record Vocabulary(
        List<String> bodies, List<String> themes, List<String> persons, List<String> targets, List<String> states) {

    static Vocabulary read() {
        return new Vocabulary(
                labels(
                        "mechanisms",
                        row -> row.get("type").equals("treaty-body") && isBody(row),
                        row -> row.get("code")),
                labels("themes", row -> row.get("taxonomy").equals("un-themes-4"), row -> row.get("en")),
                labels("persons", row -> true, row -> row.get("en")),
                labels("sdg_targets", row -> true, row -> row.get("code") + " - " + row.get("label_en")),
                labels("states", row -> row.get("kind").equals("member"), row -> row.get("short_en")));
    }

    private static boolean isBody(CSVRecord row) {
        return row.get("code").matches("[A-Z]{3,5}");
    }

    private static List<String> labels(String file, Predicate<CSVRecord> wanted, Function<CSVRecord, String> label) {
        var resource = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("/reference/" + file + ".csv"));
        try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8);
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return rows.stream().filter(wanted).map(label).distinct().toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
