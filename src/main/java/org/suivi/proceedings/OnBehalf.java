package org.suivi.proceedings;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.suivi.panels.Delegation;
import org.suivi.shared.Language;

/**
 * For whom somebody spoke, as it stands behind a name. Known groups have the form that the grammar of the language wants; States have
 * their official names after a colon, which needs no form; what is neither stays as it was entered.
 */
final class OnBehalf {

    private static final String FILE = "proceedings/on-behalf-of.csv";
    private static final Map<String, Map<Language, String>> FORMS = read();

    private final PaperWords words;
    private final Map<String, Delegation> named;

    OnBehalf(PaperWords words, Collection<Delegation> delegations) {
        this.words = words;
        this.named = new HashMap<>();
        for (Delegation one : delegations) {
            named.put(key(one.code()), one);
            one.names().texts().values().forEach(name -> named.put(key(name), one));
        }
    }

    /** "on behalf of the Group of African States"; empty when somebody spoke for nobody else. */
    String of(List<String> others) {
        List<String> formed = new ArrayList<>();
        List<String> listed = new ArrayList<>();
        for (String other : others) {
            form(other).ifPresentOrElse(formed::add, () -> listed.add(name(other)));
        }
        List<String> parts = new ArrayList<>();
        if (!formed.isEmpty()) {
            parts.add(words.t("proceedings.on-behalf", words.and(formed)));
        }
        if (!listed.isEmpty()) {
            parts.add(words.t("proceedings.on-behalf.list", words.and(listed)));
        }
        return words.apartBySemicolons(parts);
    }

    private Optional<String> form(String other) {
        Delegation known = named.get(key(other));
        String name = known == null ? other : known.englishName();
        String form = FORMS.getOrDefault(key(name), Map.of()).get(words.language());
        if (form == null && words.language() == Language.EN) {
            return Optional.of(name);
        }
        return Optional.ofNullable(form);
    }

    private String name(String other) {
        Delegation known = named.get(key(other));
        return known == null ? words.entered(other) : words.name(known.names());
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    }

    private static Map<String, Map<Language, String>> read() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(
                new StringReader(new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8)))) {
            Map<String, Map<Language, String>> forms = new HashMap<>();
            for (CSVRecord row : parser) {
                Map<Language, String> each = new EnumMap<>(Language.class);
                for (Language language : Language.values()) {
                    if (!row.get(language.code()).isBlank()) {
                        each.put(language, row.get(language.code()));
                    }
                }
                for (String name : row.get("names").split("\\|")) {
                    forms.put(key(name), each);
                }
            }
            return forms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
