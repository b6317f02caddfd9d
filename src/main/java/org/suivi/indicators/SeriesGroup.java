package org.suivi.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The series of an indicator that stand side by side in one chart.
 *
 * @param by the dimension they differ in, "territory", or empty for everybody in the whole State
 * @param lines for each value of the dimension its values, oldest first
 */
public record SeriesGroup(String by, SortedMap<String, List<IndicatorValue>> lines) {

    private static final String TERRITORY = "territory";

    /** The charts of an indicator: everybody first, then by each dimension that has values of its own, then by territory. */
    public static List<SeriesGroup> of(List<IndicatorValue> current) {
        Map<String, SeriesGroup> groups = new LinkedHashMap<>();
        put(groups, "", current.stream().filter(value -> value.cell().isWhole()).toList());
        SortedMap<String, SeriesGroup> others = new TreeMap<>();
        for (IndicatorValue value : current) {
            Cell cell = value.cell();
            SortedMap<String, String> parts = cell.disaggregation().parts();
            if (cell.territory().isEmpty() && parts.size() == 1) {
                parts.forEach((dimension, part) -> add(others, dimension, part, value));
            } else if (!cell.territory().isEmpty() && parts.isEmpty()) {
                add(others, TERRITORY, cell.territory(), value);
            }
        }
        groups.putAll(others);
        return List.copyOf(groups.values());
    }

    private static void put(Map<String, SeriesGroup> groups, String by, List<IndicatorValue> values) {
        values.forEach(value -> add(groups, by, "", value));
    }

    private static void add(Map<String, SeriesGroup> groups, String by, String line, IndicatorValue value) {
        groups.computeIfAbsent(by, unused -> new SeriesGroup(by, new TreeMap<>()))
                .lines()
                .computeIfAbsent(line, unused -> new ArrayList<>())
                .add(value);
    }

    public boolean isWhole() {
        return by.isEmpty();
    }

    public List<IndicatorValue> values() {
        return lines.values().stream().flatMap(List::stream).toList();
    }
}
