package org.suivi.wording;

import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Tells the six languages apart where a file does not say: by script, and for Latin script by its small words. */
public final class TextLanguage {

    private static final Set<String> ENGLISH =
            Set.of("the", "and", "of", "to", "in", "for", "with", "its", "that", "on");
    private static final Set<String> FRENCH =
            Set.of("le", "la", "les", "des", "du", "et", "de", "aux", "dans", "pour", "une");
    private static final Set<String> SPANISH =
            Set.of("el", "la", "los", "las", "del", "y", "de", "en", "para", "con", "una");
    private static final String BETWEEN = " \t\n\r\u00a0.,;:!?()[]\"'’‘“”«»-–—/0123456789";
    private static final int ENOUGH = 2_000;

    private TextLanguage() {}

    /** The language that the text most looks like; "en" when nothing speaks for another. */
    public static String guess(String text) {
        String byScript = byScript(text);
        if (byScript != null) {
            return byScript;
        }
        int english = 0;
        int french = 0;
        int spanish = 0;
        var words = new StringTokenizer(
                text.substring(0, Math.min(ENOUGH, text.length())).toLowerCase(Locale.ROOT), BETWEEN);
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            english += ENGLISH.contains(word) ? 1 : 0;
            french += FRENCH.contains(word) ? 1 : 0;
            spanish += SPANISH.contains(word) ? 1 : 0;
        }
        if (french > english && french > spanish) {
            return "fr";
        }
        return spanish > english ? "es" : "en";
    }

    /** Whether a text can be of this language at all; only its script is asked. */
    public static boolean canBe(String language, String text) {
        String script = byScript(text);
        return switch (language) {
            case "ar", "zh", "ru" -> language.equals(script);
            default -> script == null;
        };
    }

    private static @Nullable String byScript(String text) {
        int latin = 0;
        int arabic = 0;
        int han = 0;
        int cyrillic = 0;
        int end = Math.min(text.length(), ENOUGH);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x4e00 && c <= 0x9fff) {
                han++;
            } else if (c >= 0x0620 && c <= 0x06ff) {
                arabic++;
            } else if (c >= 0x0400 && c <= 0x04ff) {
                cyrillic++;
            } else if ((c >= 'A' && c <= 'z') || (c >= 0xc0 && c <= 0x24f)) {
                latin++;
            }
        }
        // A Chinese text counts few signs for what it says, and all of them quote Latin abbreviations
        if (han * 3 > latin && han > 0) {
            return "zh";
        }
        return arabic > latin ? "ar" : cyrillic > latin ? "ru" : null;
    }
}
