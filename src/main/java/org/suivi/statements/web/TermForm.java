package org.suivi.statements.web;

import java.util.Map;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.statements.BoothTerm;

/**
 * A term of the booths as it is entered.
 *
 * @param words by language code
 */
public record TermForm(int version, Map<String, String> words) {

    public TermForm {
        words = words == null ? Map.of() : words;
    }

    static TermForm of(BoothTerm saved) {
        return new TermForm(saved.version(), saved.words().byCode());
    }

    /** Empty where nothing is entered. */
    public String in(Language language) {
        return words.getOrDefault(language.code(), "");
    }

    LocalizedText text() {
        return LocalizedText.byCode(words);
    }
}
