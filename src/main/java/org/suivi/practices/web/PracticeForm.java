package org.suivi.practices.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/**
 * A practice as entered in the language of the page; what is there in other languages stays.
 *
 * @param texts by the name of the field; of parts "block0-name"
 * @param facts single values by the name of the field
 * @param flags names of what is ticked
 */
public record PracticeForm(
        int version,
        Map<String, String> texts,
        List<Integer> themes,
        List<Integer> functions,
        List<String> countries,
        List<String> instruments,
        Map<String, String> facts,
        List<String> flags) {

    public PracticeForm {
        texts = texts == null ? Map.of() : texts;
        themes = chosen(themes);
        functions = chosen(functions);
        countries = chosen(countries);
        instruments = chosen(instruments);
        facts = facts == null ? Map.of() : facts;
        flags = chosen(flags);
    }

    /** An empty choice is none. */
    private static <T> List<T> chosen(@Nullable List<T> sent) {
        List<T> kept = new ArrayList<>();
        if (sent != null) {
            sent.stream()
                    .filter(each -> each != null && !each.toString().isBlank())
                    .forEach(kept::add);
        }
        return List.copyOf(kept);
    }

    /** What was entered, to be saved on top of what somebody else saved meanwhile. */
    PracticeForm over(int saved) {
        return new PracticeForm(saved, texts, themes, functions, countries, instruments, facts, flags);
    }

    static Map<String, String> texts(Map<String, LocalizedText> all, Language language) {
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
    LocalizedText over(LocalizedText saved, String name, Language language) {
        return saved.with(language, text(name));
    }

    @Nullable
    Integer number(String name) {
        String value = fact(name).strip();
        return value.matches("\\d{1,9}") ? Integer.valueOf(value) : null;
    }
}
