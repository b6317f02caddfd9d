package org.suivi.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * What an address fills into an empty form because another page, such as a statement in a panel, says it already. Anybody can write such
 * an address: it is cut to what a form takes, and a source is the address of a page or nothing.
 *
 * @param text what it is, or what was done
 * @param result what came of it, for forms that ask for that
 */
public record FilledIn(String title, String text, String source, String result) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 4_000;

    public FilledIn(@Nullable String title, @Nullable String text, @Nullable String source, @Nullable String result) {
        this.title = cut(title, LONGEST_TITLE).replaceAll("\\p{Cntrl}+", " ");
        this.text = words(text);
        this.result = words(result);
        String page = cut(source, LONGEST_TITLE);
        this.source = page.matches("https?://[^\\s\"<>]{3,}") ? page : "";
    }

    private static String words(@Nullable String given) {
        return cut(given, LONGEST_TEXT).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]+", "");
    }

    private static String cut(@Nullable String given, int longest) {
        if (given == null) {
            return "";
        }
        int end = Math.min(longest, given.length());
        boolean isInPair = end > 0 && end < given.length() && Character.isHighSurrogate(given.charAt(end - 1));
        return given.substring(0, isInPair ? end - 1 : end);
    }
}
