package org.suivi.exports;

import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of a matrix by theme, in the order of the reader's language; a row stands under each of its themes, as OHCHR's do. */
record MatrixSections(Map<String, List<MatrixRow>> byTheme, List<MatrixRow> withoutTheme) {

    static MatrixSections of(RecommendationMatrix matrix) {
        Map<String, List<MatrixRow>> byTheme =
                new TreeMap<>(Collator.getInstance(matrix.about().language()));
        List<MatrixRow> withoutTheme = new ArrayList<>();
        for (MatrixRow row : matrix.rows()) {
            if (row.themes().isEmpty()) {
                withoutTheme.add(row);
            }
            new LinkedHashSet<>(row.themes())
                    .forEach(theme -> byTheme.computeIfAbsent(theme, t -> new ArrayList<>())
                            .add(row));
        }
        return new MatrixSections(byTheme, withoutTheme);
    }

    long printedRows() {
        return withoutTheme.size()
                + byTheme.values().stream().mapToLong(List::size).sum();
    }
}
