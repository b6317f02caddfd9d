package org.suivi.suggestions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suivi.wording.Lexicon;
import org.suivi.wording.Word;
import org.suivi.wording.Wording;

/** What of a text a model sees: its stems, its pairs of stems, and the English stems it stands for. */
final class Features {

    private static final String ENGLISH = "en";
    private static final float TRANSLATED = 0.7f;

    /** How much of a feature there is, and the words of the text it came from. */
    record Found(float amount, String shown) {}

    private Features() {}

    static Map<String, Found> of(String text, String language) {
        String plain = Wording.plain(text);
        List<Word> words = Wording.cut(plain, language);
        Map<String, Found> found = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String shown = plain.substring(word.start(), word.end());
            found.putIfAbsent(language + ':' + word.stem(), new Found(1, shown));
            if (i + 1 < words.size()) {
                Word next = words.get(i + 1);
                found.putIfAbsent(
                        language + ':' + word.stem() + ' ' + next.stem(),
                        new Found(1, plain.substring(word.start(), next.end())));
            }
            if (!language.equals(ENGLISH)) {
                for (Lexicon.Sense sense : Lexicon.bundled().senses(word.stem(), language)) {
                    found.putIfAbsent(ENGLISH + ':' + sense.english(), new Found(TRANSLATED * sense.share(), shown));
                }
            }
        }
        return found;
    }
}
