package org.suivi.cooperation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/**
 * Which words of a record count as what its owner says: the original, and translations by people. What a machine made, or nobody knows
 * who, does not.
 *
 * @param source the language it was written in, if that was kept
 * @param pieces fields with the language of a reviewed translation, "problem fr"
 */
public record Reviewed(@Nullable Language source, Set<String> pieces) {

    public Reviewed {
        pieces = Set.copyOf(pieces);
    }

    /** What may be relied on of a text. */
    public LocalizedText of(String field, LocalizedText text) {
        Language original = source == null ? TranslationNotes.sourceOf(text) : source;
        Map<Language, String> kept = new EnumMap<>(Language.class);
        text.texts().forEach((language, words) -> {
            if (language == original || pieces.contains(field + " " + language.code())) {
                kept.put(language, words);
            }
        });
        return new LocalizedText(kept);
    }
}
