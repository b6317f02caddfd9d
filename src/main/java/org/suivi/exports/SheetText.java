package org.suivi.exports;

import java.util.regex.Pattern;

/** Texts as a spreadsheet cell can hold them, also in spreadsheets of other modules; counts those that had to be shortened, so that the file can say so. */
public final class SheetText {

    private static final int LONGEST = 32_767;
    private static final String MARK = "…";
    /** What looks like the file format's own escape of a character would be read as that character. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private long shortened;

    public String of(String text) {
        String clean = CellText.forXml(text).strip().replace("\r\n", "\n").replace('\r', '\n');
        return LOOKS_ESCAPED.matcher(shortened(clean)).replaceAll("_x005F_");
    }

    /** About how many lines a text takes in a column, for not every program fits the height of rows by itself. */
    static int lines(String text, int columnWidth) {
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            long width = paragraph
                    .codePoints()
                    .map(c -> c >= 0x2E80 && c < 0xFB00 ? 2 : 1)
                    .sum();
            lines += (int) Math.max(1, (width + columnWidth - 1) / columnWidth);
        }
        return lines;
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
