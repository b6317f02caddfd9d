package org.suivi.cooperation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/**
 * A need, an offer or a challenge as entered in the language of the page; what is there in other languages stays.
 *
 * @param texts by the name of the field
 * @param facts single values by the name of the field
 * @param flags names of what is ticked
 */
public record RecordForm(
        int version,
        Map<String, String> texts,
        List<Integer> themes,
        List<Integer> groups,
        List<Integer> functions,
        List<Integer> modalities,
        List<String> languages,
        Map<String, String> facts,
        List<String> flags,
        List<Long> excluded) {

    public RecordForm {
        texts = texts == null ? Map.of() : texts;
        themes = kept(themes);
        groups = kept(groups);
        functions = kept(functions);
        modalities = kept(modalities);
        languages = languages == null ? List.of() : languages;
        facts = facts == null ? Map.of() : facts;
        flags = flags == null ? List.of() : flags;
        excluded = excluded == null ? List.of() : excluded;
    }

    /** An empty choice is none. */
    private static List<Integer> kept(@Nullable List<Integer> chosen) {
        return chosen == null
                ? List.of()
                : chosen.stream().filter(each -> each != null).toList();
    }

    /** What was entered, to be saved on top of what somebody else saved meanwhile. */
    RecordForm over(int saved) {
        return new RecordForm(saved, texts, themes, groups, functions, modalities, languages, facts, flags, excluded);
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

    @Nullable
    LocalDate day(String name) {
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
