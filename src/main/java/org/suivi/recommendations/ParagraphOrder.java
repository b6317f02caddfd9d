package org.suivi.recommendations;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sorts paragraph numbers as people read them: 140.9 before 140.10, within their document. */
final class ParagraphOrder {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private ParagraphOrder() {}

    static String key(@Nullable String symbol, @Nullable String number) {
        return padded(symbol) + " " + padded(number);
    }

    private static String padded(@Nullable String text) {
        if (text == null) {
            return "";
        }
        Matcher digits = DIGITS.matcher(text);
        return digits.replaceAll(found ->
                "0".repeat(Math.max(0, 6 - found.group().length())) + found.group());
    }
}
