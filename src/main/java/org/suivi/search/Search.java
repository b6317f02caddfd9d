package org.suivi.search;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One question to the index. Values chosen in one facet are alternatives, different facets all apply; without a sort, words
 * rank by relevance and everything else newest first.
 */
public record Search(
        Scope scope,
        String words,
        String language,
        Map<String, Set<String>> filters,
        @Nullable SortBy sort,
        int from,
        int size,
        Map<String, Integer> facets) {

    /** Chosen in a filter, it stands for the documents that have no value in that facet. */
    public static final String UNKNOWN = "-";

    public static final int LARGEST_SIZE = 100;
    public static final int DEEPEST_FROM = 100_000;

    public Search {
        filters = filters.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        facets = Map.copyOf(facets);
        from = Math.max(0, Math.min(from, DEEPEST_FROM));
        size = Math.max(0, Math.min(size, LARGEST_SIZE));
    }
}
