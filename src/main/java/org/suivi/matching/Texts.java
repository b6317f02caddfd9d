package org.suivi.matching;

import java.util.Map;

/**
 * What a need or offer says in words, in its own language and in reviewed translations.
 *
 * @param language the language it was written in
 */
public record Texts(String language, Map<String, String> words) {

    public Texts {
        words = Map.copyOf(words);
    }

    public static Texts of(String language, String words) {
        return new Texts(language, Map.of(language, words));
    }
}
