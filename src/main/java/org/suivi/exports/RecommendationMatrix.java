package org.suivi.exports;

import java.util.List;

/**
 * Recommendations as OHCHR hands them to a State in its thematic lists: grouped by theme, one row each.
 *
 * @param withAssessment whether an empty column is left for comments on the level of implementation
 */
public record RecommendationMatrix(ListDescription about, List<MatrixRow> rows, boolean withAssessment) {

    public RecommendationMatrix {
        rows = List.copyOf(rows);
    }
}
