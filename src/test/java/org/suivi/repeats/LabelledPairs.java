package org.suivi.repeats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.apache.commons.csv.CSVRecord;

/** The pairs labelled under the written guideline, and how well a score tells the same from the not same. */
final class LabelledPairs {

    record Pair(String split, String kind, boolean same, Asked one, Asked other) {
        boolean acrossLanguages() {
            return !one.language().equals(other.language());
        }
    }

    record Measure(int pairs, double precision, double recall) {
        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    final List<Pair> pairs = new ArrayList<>();

    LabelledPairs() {
        for (CSVRecord row : ResourceRows.of("labelled-pairs.csv")) {
            pairs.add(new Pair(
                    row.get("split"),
                    row.get("kind"),
                    row.get("same").equals("yes"),
                    asked(2 * pairs.size(), row.get("language"), row.get("text"), row.get("source")),
                    asked(
                            2 * pairs.size() + 1,
                            row.get("otherLanguage"),
                            row.get("otherText"),
                            row.get("otherSource"))));
        }
    }

    private static Asked asked(long id, String language, String text, String source) {
        return new Asked(id, language, text, source, null);
    }

    /** All texts of the set: the system whose frequencies both scorers learn. */
    List<Asked> texts() {
        Map<String, Asked> texts = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            texts.putIfAbsent(pair.one().language() + pair.one().text(), pair.one());
            texts.putIfAbsent(pair.other().language() + pair.other().text(), pair.other());
        }
        return new ArrayList<>(texts.values());
    }

    Measure measure(Predicate<Pair> which, ToDoubleFunction<Pair> score, double threshold) {
        int hits = 0;
        int shown = 0;
        int same = 0;
        List<Pair> measured = pairs.stream().filter(which).toList();
        for (Pair pair : measured) {
            boolean found = score.applyAsDouble(pair) >= threshold;
            shown += found ? 1 : 0;
            same += pair.same() ? 1 : 0;
            hits += found && pair.same() ? 1 : 0;
        }
        return new Measure(
                measured.size(), shown == 0 ? 0 : (double) hits / shown, same == 0 ? 0 : (double) hits / same);
    }

    double bestThreshold(Predicate<Pair> which, ToDoubleFunction<Pair> score) {
        return DoubleStream.iterate(0.02, t -> t < 1, t -> t + 0.01)
                .boxed()
                .max((a, b) -> Double.compare(
                        measure(which, score, a).f1(), measure(which, score, b).f1()))
                .orElseThrow();
    }

    /** How often a pair that asks the same stands above one that does not (the area under the ROC curve). */
    double order(Predicate<Pair> which, ToDoubleFunction<Pair> score) {
        double above = 0;
        int compared = 0;
        List<Pair> measured = pairs.stream().filter(which).toList();
        for (Pair same : measured) {
            for (Pair not : measured) {
                if (same.same() && !not.same()) {
                    above += 0.5 + 0.5 * Math.signum(score.applyAsDouble(same) - score.applyAsDouble(not));
                    compared++;
                }
            }
        }
        return compared == 0 ? Double.NaN : above / compared;
    }
}
