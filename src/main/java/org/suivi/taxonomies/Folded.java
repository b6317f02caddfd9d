package org.suivi.taxonomies;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A label as it is compared: people and exports write the same label with other cases, accents, dashes, quotes, spaces and
 * ampersands.
 */
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Cf}\u0640]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folded() {}

    /** "- Sexual &amp; gender–based violence" and "sexual and gender-based violence" become the same. */
    public static String of(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFKD);
        plain = MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT).replace("ß", "ss");
        plain = plain.replace("&amp;", " and ").replace("&", " and ");
        return BETWEEN.matcher(plain).replaceAll(" ").strip();
    }
}
