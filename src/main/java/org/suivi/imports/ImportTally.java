package org.suivi.imports;

import java.util.Map;

/**
 * What reading counted.
 *
 * @param recommendations how many were handed over, rows joined
 * @param rows rows of this State that hold them
 * @param left rows of other States, by State
 * @param repairs by code
 * @param unknown labels nothing is known of, by kind (state, body, theme, person, sdg, position)
 */
public record ImportTally(
        int recommendations,
        int rows,
        Map<String, Integer> left,
        Map<String, Integer> repairs,
        Map<String, Map<String, Integer>> unknown) {

    public static final ImportTally EMPTY = new ImportTally(0, 0, Map.of(), Map.of(), Map.of());

    public int leftRows() {
        return left.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int repairedPlaces() {
        return repairs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
