package org.suivi.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suivi.search.Languages.TextWord;

/** The words, beginnings and phrases of a question, and where they stand in a text. */
final class Sought {

    private final Languages languages;
    private final Set<String> words = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();
    private final List<List<String>> phrases = new ArrayList<>();
    private final Map<String, Set<String>> stems = new HashMap<>();

    Sought(Languages languages, Asked asked) {
        this.languages = languages;
        asked.forEachSought(this::add);
    }

    /** Start and end of each place, in order and apart. */
    List<int[]> places(String language, String text) {
        var places = new ArrayList<int[]>();
        addExact(places, languages.exactWordsWithPlaces(text));
        var wanted = stems.getOrDefault(language, Set.of());
        if (!wanted.isEmpty()) {
            languages.wordsWithPlaces(language, text).stream()
                    .filter(word -> wanted.contains(word.text()))
                    .forEach(word -> add(places, word, word));
        }
        return joined(places);
    }

    private void add(Asked asked) {
        if (asked instanceof Asked.Phrase phrase) {
            addInOrder(phrase.text());
        } else if (asked instanceof Asked.Word word) {
            if (word.isBeginning()) {
                beginnings.addAll(languages.exactWords(word.text()));
                return;
            }
            addInOrder(word.text());
            for (var language : languages.ofWord(word.text())) {
                stems.computeIfAbsent(language, created -> new HashSet<>())
                        .addAll(languages.stemsOf(language, word.text()));
            }
        }
    }

    private void addInOrder(String text) {
        var exact = languages.exactWords(text);
        if (exact.size() == 1) {
            words.add(exact.get(0));
        } else if (!exact.isEmpty()) {
            phrases.add(exact);
        }
    }

    private void addExact(List<int[]> places, List<TextWord> text) {
        for (int i = 0; i < text.size(); i++) {
            var word = text.get(i);
            if (words.contains(word.text()) || beginnings.stream().anyMatch(word.text()::startsWith)) {
                add(places, word, word);
            }
            for (var phrase : phrases) {
                if (standsAt(phrase, text, i)) {
                    add(places, word, text.get(i + phrase.size() - 1));
                }
            }
        }
    }

    private static boolean standsAt(List<String> phrase, List<TextWord> text, int at) {
        if (at + phrase.size() > text.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!phrase.get(i).equals(text.get(at + i).text())) {
                return false;
            }
        }
        return true;
    }

    private static void add(List<int[]> places, TextWord first, TextWord last) {
        places.add(new int[] {first.start(), last.end()});
    }

    private static List<int[]> joined(List<int[]> places) {
        places.sort((a, b) -> a[0] == b[0] ? Integer.compare(a[1], b[1]) : Integer.compare(a[0], b[0]));
        var joined = new ArrayList<int[]>();
        for (var place : places) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && place[0] <= last[1]) {
                last[1] = Math.max(last[1], place[1]);
            } else if (place[1] > place[0]) {
                joined.add(place);
            }
        }
        return joined;
    }
}
