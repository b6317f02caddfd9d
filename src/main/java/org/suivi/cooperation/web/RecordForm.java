package org.suivi.cooperation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/**
 * A need, an offer, a challenge or a practice as entered in the language of the page; what is there in other languages stays.
 *
 * @param texts by the name of the field; of parts of a practice "block0-name"
 * @param facts single values by the name of the field
 * @param flags names of what is ticked
 */
@NamedInterface("look")
public record RecordForm(
        int version,
        Map<String, String> texts,
        List<Integer> themes,
        List<Integer> groups,
        List<Integer> functions,
        List<Integer> modalities,
        List<String> languages,
        List<String> countries,
        List<String> instruments,
        Map<String, String> facts,
        List<String> flags,
        List<Long> excluded) {

    public RecordForm {
        texts = texts == null ? Map.of() : texts;
        themes = chosen(themes);
        groups = chosen(groups);
        functions = chosen(functions);
        modalities = chosen(modalities);
        languages = chosen(languages);
        countries = chosen(countries);
        instruments = chosen(instruments);
        facts = facts == null ? Map.of() : facts;
        flags = chosen(flags);
        excluded = chosen(excluded);
    }

    /** An empty choice is none. */
    private static <T> List<T> chosen(@Nullable List<T> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(each -> each != null && !each.toString().isBlank())
                        .toList();
    }

    /** What was entered, to be saved on top of what somebody else saved meanwhile. */
    public RecordForm over(int saved) {
        return new RecordForm(
                saved,
                texts,
                themes,
                groups,
                functions,
                modalities,
                languages,
                countries,
                instruments,
                facts,
                flags,
                excluded);
    }

    public static Map<String, String> texts(Map<String, LocalizedText> all, Language language) {
        Map<String, String> texts = new HashMap<>();
        all.forEach((name, text) -> {
            String words = text.exactly(language);
            texts.put(name, words == null ? "" : words);
        });
        return texts;
    }

    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    public boolean has(String flag) {
        return flags.contains(flag);
    }

    /** On top of what is there in other languages. */
    public LocalizedText over(LocalizedText saved, String name, Language language) {
        return saved.with(language, text(name));
    }

    public @Nullable Integer number(String name) {
        String value = fact(name).strip();
        return value.matches("\\d{1,9}") ? Integer.valueOf(value) : null;
    }

    /** Which of these words was chosen, by the code that stands in the form. */
    <W> Optional<W> chosen(String name, W[] words, Function<W, String> code) {
        return Arrays.stream(words)
                .filter(word -> code.apply(word).equals(fact(name)))
                .findFirst();
    }

    public @Nullable LocalDate day(String name) {
        try {
            return fact(name).isBlank() ? null : LocalDate.parse(fact(name).strip());
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    List<Language> spoken() {
        return languages.stream().map(Language::of).flatMap(Optional::stream).toList();
    }
}
