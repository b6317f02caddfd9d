package org.suivi.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Lists for the tests, with real texts in six languages. */
final class ExportExamples {

    static final String FORMULA = "=HYPERLINK(\"http://example.org\",\"click\")";

    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private ExportExamples() {}

    static ListDescription about(String language) {
        return new ListDescription(
                "List in " + language,
                List.of(new ListDescription.FilterPart("Position", "Supported")),
                Instant.parse("2026-11-21T23:30:00Z"),
                ZoneId.of("Europe/Ljubljana"),
                URI.create("https://example.org/recommendations?position=supported&lang=" + language),
                "Texts of the United Nations",
                Locale.forLanguageTag(language));
    }

    static List<Column> columns() {
        return List.of(
                new Column("symbol", "Symbol", ColumnKind.SYMBOL),
                new Column("text", "Text", ColumnKind.LONG_TEXT),
                new Column("published", "Published", ColumnKind.DATE),
                new Column("themes", "Themes", ColumnKind.LIST),
                new Column("count", "Count", ColumnKind.NUMBER));
    }

    static ExportedList aList(String language, List<List<Object>> rows) {
        return new ExportedList(about(language), columns(), rows.size(), rows.iterator());
    }

    static ExportedList aList(String language, Object... row) {
        return aList(language, List.of(Arrays.asList(row)));
    }

    static ExportedList withText(String text) {
        return aList("en", "A/HRC/59/15", text, null, List.of(), null);
    }

    /** Real texts of a language, repeated until there are as many as wanted. */
    static List<List<Object>> realRows(String language, int wanted) {
        List<List<Object>> real = realTexts().stream()
                .filter(cells -> cells[0].equals(language))
                .map(cells ->
                        Arrays.<Object>asList(cells[1], cells[3], LocalDate.parse(cells[2]), List.of("One", "Two"), 7))
                .toList();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            rows.add(real.get(i % real.size()));
        }
        return rows;
    }

    static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private static List<String[]> realTexts() {
        try (InputStream in =
                Objects.requireNonNull(ExportExamples.class.getResourceAsStream("/exports/six-languages.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
