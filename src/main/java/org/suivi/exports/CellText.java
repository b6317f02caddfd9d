package org.suivi.exports;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text of a value, and the repairs without which a file with that text could not be read. */
final class CellText {

    private CellText() {}

    static String of(@Nullable Object value, String listSeparator) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(each -> of(each, listSeparator)).collect(Collectors.joining(listSeparator));
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** Without the control characters and lone surrogates that XML cannot hold. */
    static String forXml(String text) {
        return text.codePoints().allMatch(CellText::isXml)
                ? text
                : text.codePoints()
                        .filter(CellText::isXml)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c < 0xFFFE)
                || c > 0xFFFF;
    }
}
