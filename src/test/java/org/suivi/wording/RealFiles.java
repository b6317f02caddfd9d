package org.suivi.wording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.yaml.snakeyaml.Yaml;

/** Reads the folder of real exports for the programs that measure and prepare; tests in the build never need it. */
public final class RealFiles {

    /** A recommendation of the UPR Info export, one for each text however many States made it. */
    public record UprText(String state, int session, String text, Set<String> issues) {}

    /** A record of the Universal Human Rights Index in six languages. */
    public record SixLanguages(String id, String symbol, int year, Map<String, String> texts, Set<String> goals) {}

    /** A row of an OHCHR thematic list with all its themes. */
    public record Listed(String document, String text, Set<String> themes, Set<String> goals) {}

    private final Path folder;

    public RealFiles(Path folder) {
        this.folder = folder;
    }

    public Collection<UprText> uprInfo() throws IOException {
        Map<String, UprText> read = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("upr-info/2018"))) {
            for (Path file : files.sorted().toList()) {
                readUprInfo(file, read);
            }
        }
        return read.values();
    }

    private static void readUprInfo(Path file, Map<String, UprText> read) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(';').get();
        try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            for (CSVRecord row : rows) {
                if (row.size() < 11 || !row.get(10).strip().matches("\\d+")) {
                    continue;
                }
                int session = Integer.parseInt(row.get(10).strip());
                String text = row.get(3).strip().replaceAll("\\s+", " ");
                String state = row.get(0).strip().replaceAll("\\s+", " ");
                Set<String> issues = new LinkedHashSet<>();
                for (String issue : row.get(9).split(",(?! )")) {
                    if (!issue.isBlank()) {
                        issues.add(issue.strip());
                    }
                }
                read.putIfAbsent(state + '|' + session + '|' + text, new UprText(state, session, text, issues));
            }
        }
    }

    public Collection<SixLanguages> sixLanguages() throws IOException {
        Path uhri = folder.resolve("uhri/api-six-languages");
        ObjectMapper json = new ObjectMapper();
        Map<String, String> goals = new TreeMap<>();
        for (String line : Files.readAllLines(uhri.resolve("SDGs.jsonl"))) {
            JsonNode goal = json.readTree(line);
            goals.put(goal.get("id").asText(), goal.get("text").asText().split("[ .]")[0]);
        }
        Map<String, SixLanguages> read = new LinkedHashMap<>();
        for (String name : List.of("min15each", "one_label", "one_label_large_text")) {
            for (String line : Files.readAllLines(uhri.resolve("sampled_sdgs_" + name + ".jsonl"))) {
                SixLanguages one = sixLanguages(json.readTree(line), goals);
                read.putIfAbsent(one.id(), one);
            }
        }
        return read.values();
    }

    private static SixLanguages sixLanguages(JsonNode row, Map<String, String> goals) {
        Map<String, String> texts = new TreeMap<>();
        for (String language : Wording.LANGUAGES) {
            texts.put(language, row.path(language).asText(""));
        }
        Set<String> named = new LinkedHashSet<>();
        row.path("sdgsIds").forEach(id -> named.add(goals.getOrDefault(id.asText(), "")));
        named.remove("");
        int year = Integer.parseInt(row.get("publicationDate").asText().substring(0, 4));
        return new SixLanguages(
                row.get("annotationId").asText(), row.path("symbol").asText(""), year, texts, named);
    }

    /** Goals, targets and indicators of the SDG in six languages: key to texts by language. */
    public Map<String, Map<String, String>> sdgTexts() throws IOException {
        Map<String, Map<String, String>> read = new TreeMap<>();
        for (String language : Wording.LANGUAGES) {
            Path of =
                    folder.resolve("reference/sdg-translations").resolve(language.equals("zh") ? "zh-Hans" : language);
            for (String name : List.of("goals", "targets", "indicators")) {
                try (InputStream yaml = Files.newInputStream(of.resolve("global_" + name + ".yml"))) {
                    Map<String, Object> entries = new Yaml().load(yaml);
                    entries.forEach((key, value) -> read.computeIfAbsent(name + ":" + key, k -> new TreeMap<>())
                            .put(language, String.valueOf(value)));
                }
            }
        }
        return read;
    }

    public List<Listed> thematicLists() throws IOException {
        Map<String, Listed> read = new LinkedHashMap<>();
        for (String name : List.of("china-2013", "egypt-2015", "slovenia-2014", "slovenia-2019")) {
            try (InputStream in = Files.newInputStream(folder.resolve("ohchr-thematic-lists/" + name + ".docx"));
                    XWPFDocument document = new XWPFDocument(in)) {
                for (XWPFTable table : document.getTables()) {
                    for (XWPFTableRow row : table.getRows()) {
                        if (row.getTableCells().size() == 4
                                && !row.getCell(0).getText().startsWith("Recommendation")) {
                            Listed one = listed(name, row, name.equals("egypt-2015") ? 3 : 2);
                            read.merge(name + one.text(), one, RealFiles::both);
                        }
                    }
                }
            }
        }
        return new ArrayList<>(read.values());
    }

    private static Listed both(Listed one, Listed other) {
        one.themes().addAll(other.themes());
        one.goals().addAll(other.goals());
        return one;
    }

    private static String text(XWPFTableCell cell) {
        return cell.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
    }

    private static final Pattern GOAL = Pattern.compile("^-? ?(\\d{1,2})(\\.\\w+)? - .*");

    private static Listed listed(String document, XWPFTableRow row, int column) {
        Set<String> themes = new LinkedHashSet<>();
        Set<String> goals = new LinkedHashSet<>();
        String part = "themes";
        for (String line : text(row.getCell(column)).split("\n")) {
            String value = line.replace('\u00a0', ' ').strip();
            Matcher goal = GOAL.matcher(value);
            if (value.endsWith(":")) {
                part = value.toLowerCase(Locale.ROOT);
            } else if (goal.matches()) {
                goals.add(goal.group(1));
            } else if (part.equals("themes") && !value.isBlank()) {
                themes.add(value.replaceFirst("^(- ?|[A-Z]\\d+ |\\d+(\\.\\d+)?\\.? ?)", "")
                        .strip());
            }
        }
        return new Listed(document, text(row.getCell(0)).strip(), themes, goals);
    }
}
