package org.suivi.panels;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.suivi.shared.Language;

/** The groups for which delegations speak, by their names in English, with the form that each language wants after "on behalf of". */
public final class Groups {

    private static final String FILE = "panels/on-behalf-of.csv";
    private static final Map<String, String> OF_REGIONS = Map.of(
            "AG", "Group of African States",
            "APG", "Group of Asia-Pacific States",
            "EEG", "Group of Eastern European States",
            "GRULAC", "Group of Latin American and Caribbean States",
            "WEOG", "Group of Western European and other States");
    private static final List<String> NAMES = new ArrayList<>();
    private static final Map<String, Known> ALL = read();

    private Groups() {}

    /** One row of the file; of States it has no more than the article in English. */
    private record Known(String name, Map<Language, String> forms) {}

    /** What a delegation can choose from; other names are entered. */
    public static List<String> names() {
        return List.copyOf(NAMES);
    }

    /** "the Group of African States", "du Groupe des États d’Afrique". */
    public static Optional<String> form(String name, Language language) {
        return Optional.ofNullable(ALL.get(key(name)))
                .map(known -> known.forms().get(language));
    }

    /**
     * "on behalf of the Group of African States"; what is no known group stays as it was entered. Empty for nobody.
     *
     * @param words the message of a key in the language
     */
    public static String onBehalf(List<String> others, Language language, UnaryOperator<String> words) {
        List<String> formed = new ArrayList<>();
        List<String> entered = new ArrayList<>();
        for (String other : others) {
            form(other, language).ifPresentOrElse(formed::add, () -> entered.add(other));
        }
        List<String> parts = new ArrayList<>();
        formed.forEach(form -> parts.add(words.apply("panel.on-behalf.of").replace("{0}", form)));
        if (!entered.isEmpty()) {
            parts.add(words.apply("panel.on-behalf") + " " + String.join(", ", entered));
        }
        return String.join("; ", parts);
    }

    /** Those whose members the secretariat enters: all but the regional ones, which States have by themselves. */
    static List<String> withMembers() {
        return NAMES.stream().filter(name -> !OF_REGIONS.containsValue(name)).toList();
    }

    /** Whether whoever speaks for these speaks for the delegation too: for a group that it belongs to, or for it by name. */
    public static Optional<String> covering(List<String> others, Delegation delegation) {
        return others.stream().filter(other -> isOf(other, delegation)).findFirst();
    }

    private static boolean isOf(String other, Delegation delegation) {
        Known known = ALL.get(key(other));
        String region = OF_REGIONS.get(delegation.region());
        return (known != null
                        && (known.name().equals(region) || delegation.groups().contains(known.name())))
                || key(other).equals(key(delegation.code()))
                || delegation.names().texts().values().stream()
                        .anyMatch(name -> key(name).equals(key(other)));
    }

    /** As names are compared. */
    public static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    }

    private static Map<String, Known> read() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(
                new StringReader(new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8)))) {
            Map<String, Known> all = new HashMap<>();
            for (CSVRecord row : parser) {
                Map<Language, String> forms = new EnumMap<>(Language.class);
                for (Language language : Language.values()) {
                    if (!row.get(language.code()).isBlank()) {
                        forms.put(language, row.get(language.code()));
                    }
                }
                String[] names = row.get("names").split("\\|");
                if (forms.containsKey(Language.FR)) {
                    NAMES.add(names[0]);
                }
                for (String name : names) {
                    all.put(key(name), new Known(names[0], forms));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
