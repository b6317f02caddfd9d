package org.suivi.suggestions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.suivi.wording.Word;
import org.suivi.wording.Wording;

/** Suggests the tags whose keywords stand in a text: for a system that has nothing tagged yet, and to measure models against. */
public final class KeywordTags {

    /** A word or phrase of a language that speaks for a tag. */
    public record Keyword(String code, String language, String phrase) {}

    private record Entry(String code, List<String> stems) {}

    private final Map<String, Map<String, List<Entry>>> byLanguage = new HashMap<>();

    public KeywordTags(List<Keyword> keywords) {
        for (Keyword keyword : keywords) {
            List<String> stems = Wording.cut(keyword.phrase(), keyword.language()).stream()
                    .map(Word::stem)
                    .toList();
            if (!stems.isEmpty()) {
                byLanguage
                        .computeIfAbsent(keyword.language(), l -> new HashMap<>())
                        .computeIfAbsent(stems.get(0), s -> new ArrayList<>())
                        .add(new Entry(keyword.code(), stems));
            }
        }
    }

    /** The tags with a keyword in the text, those with most of them first; a count is no probability, so it is kept low. */
    public List<Suggestion> suggest(String text, String language) {
        String plain = Wording.plain(text);
        List<Word> words = Wording.cut(plain, language);
        Map<String, List<Entry>> entries = byLanguage.getOrDefault(language, Map.of());
        Map<String, Set<String>> found = new TreeMap<>();
        for (int i = 0; i < words.size(); i++) {
            for (Entry entry : entries.getOrDefault(words.get(i).stem(), List.of())) {
                int last = i + entry.stems().size() - 1;
                if (stands(entry, words, i)) {
                    found.computeIfAbsent(entry.code(), c -> new LinkedHashSet<>())
                            .add(plain.substring(
                                    words.get(i).start(), words.get(last).end()));
                }
            }
        }
        return found.entrySet().stream()
                .map(one -> new Suggestion(
                        one.getKey(), Math.min(0.9, 0.4 + 0.1 * one.getValue().size()), List.copyOf(one.getValue())))
                .sorted(Comparator.comparingDouble(Suggestion::probability)
                        .reversed()
                        .thenComparing(Suggestion::code))
                .toList();
    }

    private static boolean stands(Entry entry, List<Word> words, int from) {
        if (from + entry.stems().size() > words.size()) {
            return false;
        }
        for (int k = 0; k < entry.stems().size(); k++) {
            if (!words.get(from + k).stem().equals(entry.stems().get(k))) {
                return false;
            }
        }
        return true;
    }
}
