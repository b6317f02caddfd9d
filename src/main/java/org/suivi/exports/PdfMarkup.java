package org.suivi.exports;

/** XHTML being written, for a printer or a browser. What comes from outside goes through {@link #text}, which escapes it, and nowhere else. */
final class PdfMarkup {

    private final StringBuilder html = new StringBuilder(1 << 16);

    PdfMarkup raw(String markup) {
        html.append(markup);
        return this;
    }

    PdfMarkup text(String text) {
        return raw(CellText.forXml(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;"));
    }

    PdfMarkup lines(String text) {
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            raw(i > 0 ? "<br/>" : "").text(lines[i]);
        }
        return this;
    }

    /** Symbols, dates and addresses keep their order inside Arabic. */
    PdfMarkup leftToRight(String text) {
        return raw("<bdi dir=\"ltr\">").text(text).raw("</bdi>");
    }

    /** Begins an element in the direction and the fonts of the script of its text. */
    PdfMarkup begin(String element, String text, boolean otherwiseRightToLeft) {
        boolean right = DirectedRun.startsRightToLeft(text, otherwiseRightToLeft);
        String fonts = hasHan(text) ? "han" : "latin";
        return raw("<" + element + " class=\"" + side(right) + " " + fonts + "\"" + direction(right) + ">");
    }

    private static boolean hasHan(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    static String side(boolean rightToLeft) {
        return rightToLeft ? "rtl" : "ltr";
    }

    static String direction(boolean rightToLeft) {
        return rightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\"";
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
