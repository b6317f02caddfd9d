package org.suivi.taxonomies;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the reference files and the excerpts of labels that they are tested with. */
final class ReferenceFiles {

    static final List<String> LANGUAGES = List.of("ar", "zh", "en", "fr", "ru", "es");

    private ReferenceFiles() {}

    static Map<String, Set<String>> themeMeanings(String taxonomy) {
        List<CSVRecord> themes = rows("themes").stream()
                .filter(row -> row.get("taxonomy").equals(taxonomy))
                .toList();
        return meanings(themes, "");
    }

    static Map<String, Set<String>> meanings(List<CSVRecord> rows, String prefix) {
        Map<String, Set<String>> meanings = new HashMap<>();
        for (CSVRecord row : rows) {
            Stream<String> names = LANGUAGES.stream().map(language -> row.get(prefix + language));
            Stream.of(Stream.of(row.get("code")), names, values(row.get("aliases")))
                    .flatMap(label -> label)
                    .forEach(label -> meanings.merge(fold(label), Set.of(row.get("code")), ReferenceFiles::union));
        }
        return meanings;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    static Map<String, Set<String>> ambiguous(Map<String, Set<String>> meanings) {
        return meanings.entrySet().stream()
                .filter(meaning -> meaning.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Predicate<String> unknownTo(Map<String, Set<String>> meanings) {
        return label -> !meanings.containsKey(fold(label));
    }

    /** Letters and digits alone count, and one point for whatever stands between two digits. */
    static String fold(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}|ـ", "")
                .replaceAll("(?<=\\p{N})[^\\p{L}\\p{N}]+(?=\\p{N})", ".")
                .replaceAll("[^\\p{L}\\p{N}.]|(?<!\\p{N})\\.|\\.(?!\\p{N})", "")
                .toLowerCase(Locale.ROOT);
    }

    static Stream<String> values(String cell) {
        return Arrays.stream(cell.split("\\|")).filter(value -> !value.isBlank());
    }

    static Set<String> codes(String file) {
        return rows(file).stream().map(row -> row.get("code")).collect(Collectors.toSet());
    }

    static List<String> labels(String file) {
        try (InputStream in = open("/taxonomies/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = new InputStreamReader(open("/reference/" + file + ".csv"), StandardCharsets.UTF_8)) {
            return format.parse(in).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(ReferenceFiles.class.getResourceAsStream(path), path);
    }
}
