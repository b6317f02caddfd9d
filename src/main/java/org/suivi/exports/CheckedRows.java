package org.suivi.exports;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Stops an export whose rows are not what was announced: a broken download is noticed, a wrong file is not. */
final class CheckedRows implements Iterator<List<@Nullable Object>> {

    private final List<Column> columns;
    private final long announced;
    private final Iterator<List<@Nullable Object>> rows;
    private long seen;

    CheckedRows(List<Column> columns, long announced, Iterator<List<@Nullable Object>> rows) {
        this.columns = columns;
        this.announced = announced;
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        boolean more = rows.hasNext();
        if (more ? seen >= announced : seen != announced) {
            throw new IllegalStateException("The list has other than the announced " + announced
                    + " rows: count and rows must be read in one snapshot");
        }
        return more;
    }

    @Override
    public List<@Nullable Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<@Nullable Object> row = rows.next();
        seen++;
        checkValues(row);
        return row;
    }

    private void checkValues(List<@Nullable Object> row) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "Row " + seen + " has " + row.size() + " values for " + columns.size() + " columns");
        }
        for (int i = 0; i < row.size(); i++) {
            if (!columns.get(i).kind().admits(row.get(i))) {
                throw new IllegalArgumentException("Row " + seen + ": the value of "
                        + columns.get(i).key() + " is no " + columns.get(i).kind());
            }
        }
    }
}
