package org.suivi.recommendations;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** How much of two wordings is the same, so that a person is asked only where it is worth asking. */
public final class TextLikeness {

    private static final int FEW_SPACES = 12;

    private TextLikeness() {}

    /** The words of a text; pairs of signs where words are not parted by spaces. */
    static Set<String> words(String text) {
        String plain = TextIdentity.normalisedText(text);
        Set<String> words = new HashSet<>();
        long spaces = plain.chars().filter(c -> c == ' ').count();
        if (plain.length() > FEW_SPACES && spaces * FEW_SPACES < plain.length()) {
            for (int i = 0; i + 2 <= plain.length(); i++) {
                words.add(plain.substring(i, i + 2));
            }
        } else {
            words.addAll(Arrays.asList(plain.split(" ")));
        }
        return words;
    }

    /** The share of common words among all words of both, in percent. */
    static int percent(Set<String> one, Set<String> other) {
        Set<String> smaller = one.size() < other.size() ? one : other;
        Set<String> larger = one.size() < other.size() ? other : one;
        int common = 0;
        for (String word : smaller) {
            common += larger.contains(word) ? 1 : 0;
        }
        int all = one.size() + other.size() - common;
        return all == 0 ? 100 : common * 100 / all;
    }

    /** The same of two texts, each in any language. */
    public static int percent(String one, String other) {
        return percent(words(one), words(other));
    }
}
