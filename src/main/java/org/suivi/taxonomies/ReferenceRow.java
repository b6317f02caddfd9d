package org.suivi.taxonomies;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;

/** One row of a reference file; reading a wrong value says in which row and column it stands. */
public final class ReferenceRow {

    private static final Pattern BAR = Pattern.compile("\\|");

    private final CSVRecord row;

    ReferenceRow(CSVRecord row) {
        this.row = row;
    }

    /** The value, or null when the cell is empty or the column is not in the file. */
    public @Nullable String text(String column) {
        if (!row.isSet(column)) {
            return null;
        }
        String value = row.get(column).strip();
        return value.isEmpty() ? null : value;
    }

    public String needed(String column) {
        String value = text(column);
        if (value == null) {
            throw wrong(column, "is empty");
        }
        return value;
    }

    public @Nullable Integer number(String column) {
        String value = text(column);
        try {
            return value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException e) {
            throw wrong(column, "is no whole number: " + value);
        }
    }

    /** The texts in the six languages, from the columns "name_ar", "name_zh" and so on when the prefix is "name_". */
    public TreeMap<String, String> languages(String prefix) {
        var texts = new TreeMap<String, String>();
        for (Language language : Language.values()) {
            String value = text(prefix + language.code());
            if (value != null) {
                texts.put(language.code(), value);
            }
        }
        return texts;
    }

    /** The parts of a cell that holds several values, "a|b". */
    public List<String> several(String column) {
        String value = text(column);
        return value == null
                ? List.of()
                : BAR.splitAsStream(value)
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** The first day of what is written: a year, a month or a day. */
    public @Nullable LocalDate from(String column) {
        YearMonth month = month(column);
        return month != null ? month.atDay(1) : date(column);
    }

    /** The last day of what is written. */
    public @Nullable LocalDate to(String column) {
        YearMonth month = month(column);
        return month != null ? month.atEndOfMonth() : date(column);
    }

    /** Who says so, and who says so of the translations. */
    public String source() {
        String translations = text("translation_source");
        return needed("source") + (translations == null ? "" : "; translations: " + translations);
    }

    private @Nullable YearMonth month(String column) {
        String value = text(column);
        if (value == null || value.length() > 7) {
            return null;
        }
        boolean isEnd = column.endsWith("_to");
        try {
            return value.length() == 4 ? YearMonth.of(Integer.parseInt(value), isEnd ? 12 : 1) : YearMonth.parse(value);
        } catch (DateTimeException | NumberFormatException e) {
            throw wrong(column, "is no year, month or day: " + value);
        }
    }

    private @Nullable LocalDate date(String column) {
        String value = text(column);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw wrong(column, "is no year, month or day: " + value);
        }
    }

    private IllegalArgumentException wrong(String column, String what) {
        return new IllegalArgumentException("row " + row.getRecordNumber() + ": " + column + " " + what);
    }
}
