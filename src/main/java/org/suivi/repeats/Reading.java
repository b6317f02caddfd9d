package org.suivi.repeats;

import java.util.Arrays;
import java.util.Set;

/** A text as the finder compares it: weighted terms in its own language and, for other languages, in English. */
record Reading(String language, Terms own, Terms english, Set<String> instruments, Set<String> directions) {

    /** Term numbers in rising order, each with its weight. */
    record Terms(int[] numbers, float[] weights, double length, double total, double heaviest) {

        static Terms of(int[] numbers, float[] weights) {
            double squares = 0;
            double total = 0;
            double heaviest = 0;
            for (float weight : weights) {
                squares += (double) weight * weight;
                total += weight;
                heaviest = Math.max(heaviest, weight);
            }
            return new Terms(numbers, weights, Math.sqrt(squares), total, heaviest);
        }

        boolean has(int number) {
            return Arrays.binarySearch(numbers, number) >= 0;
        }
    }

    /** The two sides in the words they can be compared in: their own if they share the language, else English. */
    Terms comparableWith(Reading other) {
        return language.equals(other.language) ? own : english;
    }
}
