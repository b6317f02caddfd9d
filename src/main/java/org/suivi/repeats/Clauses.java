package org.suivi.repeats;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suivi.wording.Word;

/** Tells what is asked from why, how and for whom in particular: two texts may ask the same for different reasons. */
final class Clauses {

    /** What a word in a clause of purpose, manner or example keeps of its weight. */
    private static final float BESIDE = 0.5f;

    private static final Map<String, Pattern> MARKERS = Map.of(
            "en",
                    Pattern.compile(
                            "\\b(with (a|the) (view|aim|purpose|objective) |aim(ing|ed) at|in order to|so as to|including|"
                                    + "in particular|particularly|especially|in accordance with|in (full )?(compliance|conformity|line) with)",
                            Pattern.CASE_INSENSITIVE),
            "fr", Pattern.compile("(en vue de|afin d|notamment|y compris|en particulier|conformément|dans le but d)"),
            "es",
                    Pattern.compile(
                            "(con el fin de|a fin de|con miras a|con el objeto|en particular|incluid|incluso|especialmente|de conformidad)"),
            "ru",
                    Pattern.compile(
                            "(в целях|с целью|в частности|включая|в том числе|особенно|с тем чтобы|в соответствии)"),
            "ar", Pattern.compile("(بغية|من أجل|بهدف|بما في ذلك|لا سيما|وفقا)"),
            "zh", Pattern.compile("(特别是|尤其是|包括|以便|以期)"));

    private Clauses() {}

    /** Where the first such clause begins after something has been asked, or the end of the text. */
    static int mainEnd(String plain, List<Word> words, String language) {
        Pattern markers = MARKERS.get(language);
        if (markers == null) {
            return plain.length();
        }
        Matcher marker = markers.matcher(plain);
        while (marker.find()) {
            int at = marker.start();
            boolean asked = words.stream()
                    .anyMatch(word ->
                            word.end() <= at && WordLists.BUNDLED.lightness(WordLists.key(word.stem(), language)) >= 1);
            if (asked) {
                return at;
            }
        }
        return plain.length();
    }

    static float share(Word word, int mainEnd) {
        return word.start() < mainEnd ? 1 : BESIDE;
    }
}
