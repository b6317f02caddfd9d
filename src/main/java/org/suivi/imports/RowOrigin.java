package org.suivi.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a recommendation stands in its file: all the rows that were merged into it, the first of them as it was written,
 * and what the publisher says about the entry itself.
 */
public record RowOrigin(
        int row,
        List<Integer> rows,
        String raw,
        @Nullable String annotationId,
        @Nullable LocalDate published) {

    public RowOrigin {
        rows = List.copyOf(rows);
    }
}
