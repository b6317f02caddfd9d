package org.suivi.search;

import java.util.Map;

/** What lists of documents may be sorted by: numbers as they are, names without case and accents. */
public record SortKeys(Map<String, Long> numbers, Map<String, String> names) {

    public static final SortKeys NONE = new SortKeys(Map.of(), Map.of());

    public SortKeys {
        numbers = Map.copyOf(numbers);
        names = Map.copyOf(names);
    }
}
