package org.suivi.search;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A document as its module hands it over. Nobody finds it without one of its visibility codes; the card is kept as it is, so
 * that a list can be drawn without asking the database.
 */
public record Searchable(
        SearchKey key,
        int system,
        Set<String> visibility,
        List<Passage> passages,
        List<String> identifiers,
        Map<String, List<String>> facets,
        SortKeys sortKeys,
        String card) {

    private static final int LONGEST_CODE = 200;

    public Searchable {
        visibility = Set.copyOf(visibility);
        passages = List.copyOf(passages);
        identifiers = List.copyOf(identifiers);
        Map<String, List<String>> kept = new HashMap<>();
        facets.forEach((facet, values) -> kept.put(facet, List.copyOf(values)));
        facets = Collections.unmodifiableMap(kept);
        visibility.forEach(Searchable::requireCode);
        kept.values().forEach(values -> values.forEach(Searchable::requireCode));
    }

    private static void requireCode(String code) {
        if (code.isEmpty() || code.length() > LONGEST_CODE || code.equals(Search.UNKNOWN)) {
            throw new IllegalArgumentException(
                    "not a code: " + code.substring(0, Math.min(code.length(), LONGEST_CODE)));
        }
    }
}
