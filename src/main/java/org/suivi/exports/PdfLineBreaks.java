package org.suivi.exports;

import com.ibm.icu.text.BreakIterator;
import com.openhtmltopdf.extend.FSTextBreaker;
import java.util.Locale;

/** Where a line may end by Unicode's rules: not before a Chinese or Arabic comma, nor after the apostrophe of "l’État". */
final class PdfLineBreaks implements FSTextBreaker {

    private final BreakIterator breaks;

    PdfLineBreaks(Locale language) {
        this.breaks = BreakIterator.getLineInstance(language);
    }

    @Override
    public int next() {
        return breaks.next();
    }

    @Override
    public void setText(String text) {
        breaks.setText(text);
    }
}
