package org.suivi.matching;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToIntFunction;

/** Words of a text by number, in order, with their weights: two of them are compared in one walk. */
record Terms(int[] numbers, double[] weights, double sum) {

    static final Terms NONE = new Terms(new int[0], new double[0], 0);

    /** Words without a number stand in no offer; they count for the sum alone. */
    static Terms of(
            Map<String, Integer> words, ToIntFunction<String> number, ToDoubleBiFunction<String, Integer> weight) {
        var known = new TreeMap<Integer, Double>();
        double sum = 0;
        for (var word : words.entrySet()) {
            double weighed = weight.applyAsDouble(word.getKey(), word.getValue());
            int place = number.applyAsInt(word.getKey());
            sum += weighed;
            if (place >= 0) {
                known.put(place, weighed);
            }
        }
        int[] numbers = known.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] weights =
                known.values().stream().mapToDouble(Double::doubleValue).toArray();
        return new Terms(numbers, weights, sum);
    }

    int size() {
        return numbers.length;
    }

    /** The weights here of the words that stand in both. */
    double sumOver(Terms other) {
        double shared = 0;
        int here = 0;
        int there = 0;
        while (here < numbers.length && there < other.numbers.length) {
            int difference = Integer.compare(numbers[here], other.numbers[there]);
            if (difference == 0) {
                shared += weights[here];
            }
            here += difference <= 0 ? 1 : 0;
            there += difference >= 0 ? 1 : 0;
        }
        return shared;
    }
}
