package org.suivi.statements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** Finds which of the terms that are known in six languages texts speak of: as whole words, in the language of the text. */
final class TermsInText {

    private static final int SHORTEST_WORD = 8;
    private static final int SHORTEST_OF_SIGNS = 3;

    private final Map<Language, StringBuilder> texts = new EnumMap<>(Language.class);

    void add(Language language, String text) {
        texts.computeIfAbsent(language, unused -> new StringBuilder())
                .append(folded(text))
                .append('\n');
    }

    void add(LocalizedText text) {
        text.texts().forEach(this::add);
    }

    /** Each once, in the order in which they are known. */
    List<LocalizedText> of(Collection<LocalizedText> known) {
        Map<String, LocalizedText> found = new LinkedHashMap<>();
        for (LocalizedText term : known) {
            if (texts.keySet().stream().anyMatch(language -> isIn(language, term.exactly(language)))) {
                found.putIfAbsent(folded(term.plain(Language.EN)), term);
            }
        }
        return new ArrayList<>(found.values());
    }

    private boolean isIn(Language language, @Nullable String name) {
        StringBuilder text = texts.get(language);
        if (name == null || text == null || isTooShort(language, name)) {
            return false;
        }
        String words = folded(name);
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            if (language == Language.ZH || (isEdge(text, at - 1) && isEdge(text, at + words.length()))) {
                return true;
            }
        }
        return false;
    }

    /** A short word says nothing of what a panel is about: "General". */
    private static boolean isTooShort(Language language, String name) {
        return language == Language.ZH
                ? name.length() < SHORTEST_OF_SIGNS
                : name.length() < SHORTEST_WORD && !name.contains(" ");
    }

    private static boolean isEdge(StringBuilder text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static String folded(String text) {
        return text.replace('’', '\'').toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
