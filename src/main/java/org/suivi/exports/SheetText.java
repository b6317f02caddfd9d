package org.suivi.exports;

import java.util.regex.Pattern;

/** Texts as a spreadsheet cell can hold them; counts those that had to be shortened, so that the file can say so. */
final class SheetText {

    private static final int LONGEST = 32_767;
    private static final String MARK = "…";
    /** What looks like the file format's own escape of a character would be read as that character. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private long shortened;

    String of(String text) {
        String clean = CellText.forXml(text).replace("\r\n", "\n").replace('\r', '\n');
        return LOOKS_ESCAPED.matcher(shortened(clean)).replaceAll("_x005F_");
    }

    long shortened() {
        return shortened;
    }

    private String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        shortened++;
        int end = LONGEST - MARK.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + MARK;
    }
}
