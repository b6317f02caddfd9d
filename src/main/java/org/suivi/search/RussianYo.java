package org.suivi.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Writes the Russian yo as ye, as most texts do; other marks, as in short i, make another letter and stay. */
final class RussianYo extends TokenFilter {

    private static final char YO = '\u0451';
    private static final char YE = '\u0435';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    RussianYo(TokenStream in) {
        super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var letters = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            if (letters[i] == YO) {
                letters[i] = YE;
            }
        }
        return true;
    }
}
