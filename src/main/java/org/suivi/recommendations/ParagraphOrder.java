package org.suivi.recommendations;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sorts paragraph numbers as people read them: 140.9 before 140.10, within their document. */
final class ParagraphOrder {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** What "140.9" and "45 (b)" are made of. */
    private static final Pattern PART = Pattern.compile("\\d{1,9}|\\b[a-z]\\b");

    /** What one paragraph and its parts have at most, and the numbers of documents: bits of a place. */
    private static final int PART_BITS = 12;

    private static final int DOCUMENT_BITS = 26;

    private ParagraphOrder() {}

    static String key(@Nullable String symbol, @Nullable String number) {
        return padded(symbol) + " " + padded(number);
    }

    /**
     * Where it stands in a list that begins with the newest, to be sorted descending: the newest year, in it the document that came last,
     * in that the paragraphs as people read them.
     */
    static long newestFirst(int year, long document, @Nullable String number) {
        return place(year, document, mask(2 * PART_BITS) - inDocument(number));
    }

    /** The same for a list that begins with the oldest, to be sorted ascending. */
    static long oldestFirst(int year, long document, @Nullable String number) {
        return place(year, document, inDocument(number));
    }

    private static long place(int year, long document, long inDocument) {
        long place = ((long) year << DOCUMENT_BITS) | (document & mask(DOCUMENT_BITS));
        return (place << (2 * PART_BITS)) | inDocument;
    }

    private static long inDocument(@Nullable String number) {
        Matcher parts = PART.matcher(number == null ? "" : number.toLowerCase(Locale.ROOT));
        long paragraph = parts.find() ? value(parts.group()) : 0;
        long part = parts.find() ? value(parts.group()) : 0;
        return (paragraph << PART_BITS) | part;
    }

    private static long value(String part) {
        long value = Character.isDigit(part.charAt(0)) ? Long.parseLong(part) : part.charAt(0) - 'a' + 1;
        return Math.min(value, mask(PART_BITS));
    }

    private static long mask(int bits) {
        return (1L << bits) - 1;
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
