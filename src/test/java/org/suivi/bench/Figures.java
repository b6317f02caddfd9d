package org.suivi.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was measured at one number of recommendations, by name; only what could be measured is there. */
final class Figures {

    private final int rows;
    private final Map<Measure, Double> values = new LinkedHashMap<>();
    private final Map<Measure, String> words = new LinkedHashMap<>();
    private final Map<Measure, String> spending = new LinkedHashMap<>();

    Figures(int rows) {
        this.rows = rows;
    }

    int rows() {
        return rows;
    }

    synchronized void put(Measure measure, double value, String inWords) {
        values.put(measure, value);
        words.put(measure, inWords);
        System.out.printf("%,9d  %-58s %s%n", rows, measure.title(), inWords);
    }

    void put(Measure measure, double value) {
        put(measure, value, measure.unit().inWords(value));
    }

    /** What the program spends its processor time on while this is measured. */
    synchronized void spentOn(Measure measure, String parts) {
        spending.put(measure, parts);
        System.out.printf("%,9d  %-58s %s%n", rows, "  spent on", parts);
    }

    synchronized Map<Measure, String> spending() {
        return new LinkedHashMap<>(spending);
    }

    synchronized Optional<Double> value(Measure measure) {
        return Optional.ofNullable(values.get(measure));
    }

    synchronized String words(Measure measure) {
        return words.getOrDefault(measure, "not measured");
    }
}
