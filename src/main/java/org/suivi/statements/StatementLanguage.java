package org.suivi.statements;

import org.suivi.shared.Language;
import org.suivi.shared.Refused;
import org.suivi.wording.TextLanguage;

/** Checks that a text is in the language that is said: by its signs, and where several languages share them, by small words. */
final class StatementLanguage {

    /** Less does not show in which of the languages with Latin letters it is. */
    private static final int ENOUGH = 20;

    private StatementLanguage() {}

    /**
     * Refuses a text that is not in the language.
     *
     * @param words of the text, however they are parted
     */
    static void check(Language said, String text, int words) {
        String looks = TextLanguage.guess(text);
        boolean fits = TextLanguage.canBe(said.code(), text) && (words < ENOUGH || looks.equals(said.code()));
        if (!fits) {
            throw new Refused(
                    "statement.language.other",
                    Language.of(looks).map(Language::ownName).orElse(looks),
                    said.ownName());
        }
    }
}
