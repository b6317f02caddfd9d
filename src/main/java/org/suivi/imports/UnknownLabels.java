package org.suivi.imports;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the labels that nothing is known of; a hostile file cannot make it grow without end. */
final class UnknownLabels {

    private static final int MOST = 1_000;

    private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();

    void count(String kind, String label) {
        Map<String, Integer> labels = counts.computeIfAbsent(kind, unused -> new LinkedHashMap<>());
        if (labels.size() < MOST || labels.containsKey(label)) {
            labels.merge(label, 1, Integer::sum);
        }
    }

    Map<String, Map<String, Integer>> counts() {
        return counts;
    }
}
