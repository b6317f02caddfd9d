package org.suivi.indicators;

import java.util.Locale;
import java.util.Optional;

/** How the words of an enum stand in the database, in files and in message keys: "not-collected". */
final class Coded {

    private Coded() {}

    static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> words, String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT);
        for (E word : words.getEnumConstants()) {
            if (code(word).equals(wanted)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** For what the database holds, where every code is known. */
    static <E extends Enum<E>> E read(Class<E> words, String code) {
        return find(words, code).orElseThrow();
    }
}
