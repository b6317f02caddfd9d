package org.suivi.suggestions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suivi.wording.Word;
import org.suivi.wording.Wording;

/** Suggests the kind of action a text asks for from the verb that leads it. */
public final class ActionVerbs {

    /** The category and the verb, as it stands in the text, that suggests it. */
    public record Action(String category, String verb) {}

    /** A leading verb stands near the beginning: behind "The Committee recommends that the State party should". */
    private static final int NEAR = 12;

    private static final int LONGEST_VERB = 4;

    private final Map<String, Map<String, String>> categories = new HashMap<>();

    /** From a dictionary of language to verb or verb phrase to category. */
    public ActionVerbs(Map<String, Map<String, String>> dictionary) {
        dictionary.forEach((language, verbs) -> verbs.forEach((verb, category) -> {
            String key = key(Wording.cut(verb, language));
            if (!key.isEmpty()) {
                categories.computeIfAbsent(language, l -> new HashMap<>()).put(key, category);
            }
        }));
    }

    /** The first verb of the dictionary near the beginning, the longest if several begin at one word. */
    public Optional<Action> suggest(String text, String language) {
        String plain = Wording.plain(text);
        List<Word> words = Wording.cut(plain, language);
        Map<String, String> verbs = categories.getOrDefault(language, Map.of());
        for (int i = 0; i < Math.min(NEAR, words.size()); i++) {
            for (int size = Math.min(LONGEST_VERB, words.size() - i); size > 0; size--) {
                List<Word> phrase = words.subList(i, i + size);
                String category = verbs.get(key(phrase));
                if (category != null) {
                    int end = phrase.get(size - 1).end();
                    return Optional.of(
                            new Action(category, plain.substring(phrase.get(0).start(), end)));
                }
            }
        }
        return Optional.empty();
    }

    private static String key(List<Word> words) {
        return String.join(" ", words.stream().map(Word::stem).toList());
    }
}
