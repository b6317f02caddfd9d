package org.suivi.portal;

/** Text as it may stand in XML: without the characters that XML 1.0 cannot hold, and with its own signs escaped. */
final class Markup {

    private Markup() {}

    static String text(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(safe, c));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int c) {
        switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            default -> {
                boolean holds = c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000;
                safe.appendCodePoint(holds ? c : 0xFFFD);
            }
        }
    }
}
