package org.suivi.suggestions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Texts turned into numbered, weighted features of equal length. */
final class Examples {

    /** Features of one text, by rising number. */
    record Sparse(int[] numbers, float[] weights) {}

    private static final int RAREST = 2;

    private final Map<String, Integer> numbers;
    private final float[] rarity;

    private Examples(Map<String, Integer> numbers, float[] rarity) {
        this.numbers = numbers;
        this.rarity = rarity;
    }

    /** Learns which features there are; those of a single text say nothing about others. */
    static Examples of(List<Map<String, Features.Found>> texts) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Map<String, Features.Found> text : texts) {
            text.keySet().forEach(feature -> counts.merge(feature, 1, Integer::sum));
        }
        Map<String, Integer> numbers = new HashMap<>();
        List<Float> rarity = new ArrayList<>();
        counts.forEach((feature, count) -> {
            if (count >= RAREST) {
                numbers.put(feature, numbers.size());
                rarity.add((float) Math.log(1 + texts.size() / (double) count));
            }
        });
        float[] values = new float[rarity.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rarity.get(i);
        }
        return new Examples(numbers, values);
    }

    static Examples of(Map<String, Integer> numbers, float[] rarity) {
        return new Examples(numbers, rarity);
    }

    Map<String, Integer> numbers() {
        return numbers;
    }

    float rarity(int number) {
        return rarity[number];
    }

    int size() {
        return rarity.length;
    }

    Sparse sparse(Map<String, Features.Found> text) {
        TreeMap<Integer, Float> found = new TreeMap<>();
        text.forEach((feature, one) -> {
            Integer number = numbers.get(feature);
            if (number != null) {
                found.put(number, one.amount() * rarity[number]);
            }
        });
        int[] sorted = found.keySet().stream().mapToInt(Integer::intValue).toArray();
        float[] weights = new float[sorted.length];
        double squares = 0;
        for (int i = 0; i < sorted.length; i++) {
            weights[i] = found.getOrDefault(sorted[i], 0f);
            squares += (double) weights[i] * weights[i];
        }
        float length = (float) Math.max(1e-6, Math.sqrt(squares));
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= length;
        }
        return new Sparse(sorted, weights);
    }
}
