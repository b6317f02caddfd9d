package org.suivi.imports;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns of OHCHR's thematic lists, under the headings of all cycles. */
enum ThematicColumn {
    RECOMMENDATION("recommendation", "recommendation and recommending state"),
    STATES("recommending state/s", "recommending state", "recommending states"),
    POSITION("position", "position of the state under review"),
    THEMES("full list of themes", "full list of rights/affected persons", "human rights themes and groups of persons"),
    SDGS("relevant sdgs"),
    ASSESSMENT("assessment/comments on level of implementation");

    private final List<String> headings;

    ThematicColumn(String... headings) {
        this.headings = List.of(headings);
    }

    static @Nullable ThematicColumn headed(String heading) {
        String tidy = heading.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
        for (ThematicColumn column : values()) {
            if (column.headings.contains(tidy)) {
                return column;
            }
        }
        return null;
    }

    static boolean isHeader(List<String> cells) {
        List<ThematicColumn> known = cells.stream()
                .map(ThematicColumn::headed)
                .filter(c -> c != null)
                .toList();
        return known.contains(RECOMMENDATION) && known.contains(POSITION);
    }
}
