package org.suivi.exports;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Column labels as a spreadsheet table demands them: on one line, not too long, each one different from the others. */
final class XlsxHeaders {

    private static final int LONGEST = 200;

    private XlsxHeaders() {}

    static String[] of(List<Column> columns, SheetText text) {
        Set<String> taken = new HashSet<>();
        return columns.stream()
                .map(column -> unlikeOthers(oneLine(text.of(column.label())), taken))
                .toArray(String[]::new);
    }

    private static String oneLine(String label) {
        String line = label.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST));
    }

    /** Spreadsheets compare the names of columns without regard to case. */
    private static String unlikeOthers(String label, Set<String> taken) {
        String name = label;
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = label + " (" + n + ")";
        }
        return name;
    }
}
