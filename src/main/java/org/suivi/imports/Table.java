package org.suivi.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Rows of cells, from whatever kind of file holds them, handed over one by one. */
interface Table {

    /** Takes rows; answers false when it has seen enough. */
    @FunctionalInterface
    interface RowTaker {
        boolean take(TableRow row);
    }

    void rows(RowTaker taker) throws IOException;

    default List<TableRow> first(int count) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        rows(row -> {
            if (!row.isBlank()) {
                rows.add(row);
            }
            return rows.size() < count;
        });
        return rows;
    }
}
