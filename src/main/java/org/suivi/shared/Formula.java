package org.suivi.shared;

/** Texts that a spreadsheet which opens a CSV file would work out instead of showing. */
public final class Formula {

    private static final String BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Formula() {}

    /** The text, with an apostrophe before it where it would be taken for a formula. */
    public static String guarded(String text) {
        return isBegunBy(text) ? "'" + text : text;
    }

    /** Whether it would be taken for one; leading blanks may be skipped. */
    public static boolean isBegunBy(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (BEGINNINGS.indexOf(c) >= 0) {
                return true;
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT) {
                return false;
            }
        }
        return false;
    }
}
