package org.suivi.recommendations;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.suivi.shared.Sha256;

/** The one place that says when two texts are the same: letters and digits alone count, in any case and width. */
public final class TextIdentity {

    private static final Pattern OPENING_NUMBER = Pattern.compile("^(?:\\d{1,3}(?: |(?=\\D))){1,2}(?=\\D)");

    private TextIdentity() {}

    /** Letters and digits in lower case, words parted by one space, without the official number that opens the text. */
    public static String normalisedText(String text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        String letters = lettersAndDigits(composed.toLowerCase(Locale.ROOT));
        return OPENING_NUMBER.matcher(letters).replaceFirst("");
    }

    /** Sixty-four bits of the normalised text: two texts of one State that share them are the same text. */
    public static long fingerprint(String text) {
        return ByteBuffer.wrap(Sha256.of(normalisedText(text))).getLong();
    }

    private static String lettersAndDigits(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                if (gap && kept.length() > 0) {
                    kept.append(' ');
                }
                kept.appendCodePoint(c);
                gap = false;
            } else if (Character.getType(c) != Character.FORMAT && c != '\'' && c != '’') {
                gap = true;
            }
        }
        return kept.toString();
    }
}
