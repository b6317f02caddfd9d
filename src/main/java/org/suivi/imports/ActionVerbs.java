package org.suivi.imports;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suivi.recommendations.ReceivedRow;
import org.suivi.taxonomies.ActionWords.ActionWord;

/** Suggests how strong an action is asked from the verb that a recommendation begins with. */
final class ActionVerbs {

    private static final int MOST_SKIPPED = 4;
    private static final int BEGINNING = 160;

    private final Map<String, Words> byLanguage = new HashMap<>();

    /** The words of one language; a category of zero is skipped. */
    private record Words(Map<String, Integer> categories, TreeSet<Integer> lengths) {}

    ActionVerbs(List<ActionWord> known) {
        for (ActionWord word : known) {
            String verb = word.verb().toLowerCase(Locale.ROOT);
            Words words = byLanguage.computeIfAbsent(
                    word.language(), unused -> new Words(new HashMap<>(), new TreeSet<>(Comparator.reverseOrder())));
            Integer category = word.category();
            words.categories().put(verb, category == null ? 0 : category);
            words.lengths().add(verb.length());
        }
    }

    /** The category and the verb, from the first text whose beginning is known; English is asked first. */
    Optional<ReceivedRow.Action> in(Map<String, String> texts) {
        ReceivedRow.Action english = texts.containsKey("en") ? in("en", texts.getOrDefault("en", "")) : null;
        if (english != null) {
            return Optional.of(english);
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            ReceivedRow.Action found = in(text.getKey(), text.getValue());
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private ReceivedRow.@Nullable Action in(String language, String text) {
        Words words = byLanguage.get(language);
        if (words == null) {
            return null;
        }
        String rest = text.substring(0, Math.min(BEGINNING, text.length())).toLowerCase(Locale.ROOT);
        for (int skipped = 0; skipped <= MOST_SKIPPED; skipped++) {
            rest = rest.replaceFirst("^[^\\p{L}]+", "");
            String verb = longest(words, rest);
            int category = verb == null ? 0 : words.categories().getOrDefault(verb, 0);
            if (verb == null || category > 0) {
                return verb == null ? null : new ReceivedRow.Action(category, verb);
            }
            rest = rest.substring(verb.length());
        }
        return null;
    }

    private static @Nullable String longest(Words words, String text) {
        for (int length : words.lengths()) {
            if (length <= text.length()) {
                String beginning = text.substring(0, length);
                if (words.categories().containsKey(beginning) && endsThere(text, length)) {
                    return beginning;
                }
            }
        }
        return null;
    }

    private static boolean endsThere(String text, int length) {
        if (length == text.length() || isHan(text.charAt(length - 1))) {
            return true;
        }
        return !Character.isLetter(text.charAt(length));
    }

    private static boolean isHan(char c) {
        return c >= 0x4e00 && c <= 0x9fff;
    }
}
