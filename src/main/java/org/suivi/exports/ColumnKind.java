package org.suivi.exports;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What stands in a column, so that each format can write it as what it is: a date as a date, a long text wrapped. */
public enum ColumnKind {
    TEXT(String.class, 22, 16),
    LONG_TEXT(String.class, 70, 46),
    DATE(LocalDate.class, 12, 9),
    NUMBER(Number.class, 10, 7),
    /** A document symbol, an official number, an address: reads from left to right in every language. */
    SYMBOL(String.class, 20, 15),
    LIST(Collection.class, 34, 20),
    /** What a program needs to know a row again; a spreadsheet keeps it out of sight. */
    KEY(String.class, 12, 0);

    private final Class<?> type;
    private final int sheetWidth;
    private final int printWeight;

    ColumnKind(Class<?> type, int sheetWidth, int printWeight) {
        this.type = type;
        this.sheetWidth = sheetWidth;
        this.printWeight = printWeight;
    }

    boolean admits(@Nullable Object value) {
        return value == null || (type.isInstance(value) && isFinite(value));
    }

    boolean isText() {
        return type == String.class;
    }

    /** In characters of the sheet's standard font. */
    int sheetWidth() {
        return sheetWidth;
    }

    /** The share of a printed page's width, beside the other columns. */
    int printWeight() {
        return printWeight;
    }

    private static boolean isFinite(Object value) {
        return !(value instanceof Double number) || Double.isFinite(number);
    }
}
