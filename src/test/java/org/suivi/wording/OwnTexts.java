package org.suivi.wording;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What Suivi itself says in six languages: the messages of its modules and the labels of its vocabularies. */
final class OwnTexts {

    private static final Path MODULES = Path.of("src/main/java");
    private static final Path VOCABULARIES = Path.of("src/main/resources/reference");

    /** What is no word of a language: arguments and branches of messages, and markup. */
    private static final String NO_WORDS = "[{]\\w+, *(plural|select|selectordinal),|[{]\\w+(, *\\w+)*[}]"
            + "|\\b(one|other|few|many|two|zero)\\b *[{]|=\\d+ *[{]|[{}#]|<[^>]*>";

    private OwnTexts() {}

    /** Each in six languages; a label counts twice, for it is short and says one thing. */
    static List<Map<String, String>> sentences() throws IOException {
        List<Map<String, String>> all = new ArrayList<>();
        for (Path english : files(MODULES, "messages.properties")) {
            all.addAll(messages(english));
        }
        for (Path table : files(VOCABULARIES, ".csv")) {
            boolean isElsewhere = table.toString().matches(".*(sdg_|states).*");
            if (!isElsewhere) {
                labels(table).forEach(label -> all.addAll(List.of(label, label)));
            }
        }
        return all;
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static List<Map<String, String>> messages(Path english) throws IOException {
        Map<String, Map<String, String>> byKey = new TreeMap<>();
        for (String language : Wording.LANGUAGES) {
            Properties messages = new Properties();
            String name = language.equals("en") ? "messages.properties" : "messages_" + language + ".properties";
            try (Reader file = Files.newBufferedReader(english.resolveSibling(name))) {
                messages.load(file);
            }
            messages.stringPropertyNames()
                    .forEach(key -> byKey.computeIfAbsent(key, unused -> new TreeMap<>())
                            .put(language, messages.getProperty(key).replaceAll(NO_WORDS, " ")));
        }
        return List.copyOf(byKey.values());
    }

    private static List<Map<String, String>> labels(Path table) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<Map<String, String>> labels = new ArrayList<>();
        try (CSVParser rows = format.parse(Files.newBufferedReader(table))) {
            List<String> columns = rows.getHeaderNames();
            String prefix = columns.contains("name_en") ? "name_" : "";
            if (columns.contains(prefix + "en") && columns.contains(prefix + "ru")) {
                for (CSVRecord row : rows) {
                    Map<String, String> label = new TreeMap<>();
                    Wording.LANGUAGES.forEach(language -> label.put(language, row.get(prefix + language)));
                    labels.add(label);
                }
            }
        }
        return labels;
    }
}
