package org.suivi.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
        facets = facets.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
        visibility.forEach(Searchable::requireCode);
        facets.values().forEach(values -> values.forEach(Searchable::requireCode));
    }

    private static void requireCode(String code) {
        if (code.isEmpty() || code.length() > LONGEST_CODE || code.equals(Search.UNKNOWN)) {
            throw new IllegalArgumentException(
                    "not a code: " + code.substring(0, Math.min(code.length(), LONGEST_CODE)));
        }
    }
}
