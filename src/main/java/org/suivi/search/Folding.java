package org.suivi.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes case, accents, width and vowel signs from words. Lucene's own filter for this reads a data file that only the ICU of
 * its time understands (docs/adr/0005-lucene-behind-our-own-door.md).
 */
final class Folding extends TokenFilter {

    private static final Normalizer2 CASE = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();
    private static final int ASCII = 0x80;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Folding(TokenStream in) {
        super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!lowered(term.buffer(), term.length())) {
            var folded = fold(term);
            term.setEmpty().append(folded);
        }
        return true;
    }

    static String fold(CharSequence text) {
        var plain = text.toString().toCharArray();
        if (lowered(plain, plain.length)) {
            return new String(plain);
        }
        var letters = APART.normalize(CASE.normalize(text));
        var kept = new StringBuilder(letters.length());
        letters.codePoints()
                .filter(letter -> UCharacter.getType(letter) != UCharacterCategory.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return TOGETHER.normalize(kept);
    }

    /** Most words are plain: they are lowered where they stand. */
    private static boolean lowered(char[] letters, int length) {
        for (int i = 0; i < length; i++) {
            char letter = letters[i];
            if (letter >= ASCII) {
                return false;
            }
            if (letter >= 'A' && letter <= 'Z') {
                letters[i] = (char) (letter + 'a' - 'A');
            }
        }
        return true;
    }
}
