package org.suivi.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * What an address fills into an empty form because another page, such as a statement in a panel, says it already. Anybody can write such
 * an address: it is cut to what a form takes, and a source is the address of a page or nothing.
 */
public record FilledIn(String title, String text, String source) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 4_000;

    public FilledIn(@Nullable String title, @Nullable String text, @Nullable String source) {
        this.title = cut(title, LONGEST_TITLE).replaceAll("\\p{Cntrl}+", " ");
        this.text = cut(text, LONGEST_TEXT).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]+", "");
        String page = cut(source, LONGEST_TITLE);
        this.source = page.matches("https?://[^\\s\"<>]{3,}") ? page : "";
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
