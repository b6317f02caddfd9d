package org.suivi.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the values of one facet for as long as an index is open, so that counts of all its segments add up as they are. */
final class FacetValues {

    /** The number that stands for "no value". */
    static final int NONE = 0;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> values = new ArrayList<>(List.of(Search.UNKNOWN));

    synchronized int numberOf(String value) {
        return numbers.computeIfAbsent(value, added -> {
            values.add(added);
            return values.size() - 1;
        });
    }

    /** The number of a value if any document had it, else one that no document has. */
    synchronized int knownNumberOf(String value) {
        return value.equals(Search.UNKNOWN) ? NONE : numbers.getOrDefault(value, -1);
    }

    /** The values by their numbers, as they are now. */
    synchronized List<String> all() {
        return List.copyOf(values);
    }

    synchronized int size() {
        return values.size();
    }
}
