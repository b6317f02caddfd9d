package org.suivi.recommendations;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.suivi.search.FacetCounts;
import org.suivi.search.Search;
import org.suivi.shared.Actor;

/**
 * The front door for dashboards of modules above: counts recommendations by one facet within each value of another, from the index
 * that answers their lists, so that each number equals the list behind it.
 */
@Component
public class CrossCounts {

    private static final int ALL_VALUES = 400;
    private static final FacetCounts NONE = new FacetCounts(List.of(), 0, 0);

    private final RecommendationList list;

    CrossCounts(RecommendationList list) {
        this.list = list;
    }

    /**
     * What shares a value.
     *
     * @param total how many there are; the counts can add up to more, because a recommendation can have several values
     */
    public record Row(String value, int total, Map<String, Integer> counts) {

        public int of(String column) {
            return counts.getOrDefault(column, 0);
        }

        public int sum() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** How many there are of each value, those without one among them. */
    public Map<String, Integer> of(Actor actor, RecommendationFilter base, Facet facet) {
        FacetCounts found = list.count(actor, base, Map.of(facet, ALL_VALUES)).getOrDefault(facet, NONE);
        Map<String, Integer> counts = new LinkedHashMap<>();
        found.values().stream()
                .filter(count -> count.count() > 0)
                .forEach(count -> counts.put(count.value(), count.count()));
        if (found.unknown() > 0) {
            counts.put(Search.UNKNOWN, found.unknown());
        }
        return counts;
    }

    /** The most frequent first, those without a value last. */
    public List<Row> of(Actor actor, RecommendationFilter base, Facet rows, Facet columns) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        of(actor, base, columns)
                .keySet()
                .forEach(column -> of(actor, base.only(columns, column), rows)
                        .forEach((row, count) -> counts.computeIfAbsent(row, unused -> new HashMap<>())
                                .put(column, count)));
        return of(actor, base, rows).entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue(), counts.getOrDefault(row.getKey(), Map.of())))
                .sorted(Comparator.comparing((Row row) -> row.value().equals(Search.UNKNOWN))
                        .thenComparing(Comparator.comparing(Row::total).reversed())
                        .thenComparing(Row::value))
                .toList();
    }
}
