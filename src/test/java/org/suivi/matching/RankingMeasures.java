package org.suivi.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** The usual measures of ranked lists; a list is given as the labels of what stands in it, best first. */
final class RankingMeasures {

    static final int SHOWN = 10;

    static final int USEFUL = 2;
    private static final int DEEP = 20;
    private static final int RESAMPLES = 10_000;

    private RankingMeasures() {}

    /** Not a number where nothing that could be found is of any use. */
    static double ndcg(List<Integer> ranked, Collection<Integer> all) {
        List<Integer> best = all.stream().sorted(Comparator.reverseOrder()).toList();
        double ideal = gain(best);
        return ideal == 0 ? Double.NaN : gain(ranked) / ideal;
    }

    private static double gain(List<Integer> ranked) {
        double sum = 0;
        for (int i = 0; i < Math.min(SHOWN, ranked.size()); i++) {
            sum += (Math.pow(2, ranked.get(i)) - 1) * worth(i);
        }
        return sum;
    }

    /** What a place is worth, the first being 0. */
    static double worth(int place) {
        return place < SHOWN ? Math.log(2) / Math.log(place + 2) : 0;
    }

    static double recall(List<Integer> ranked, Collection<Integer> all) {
        long useful = all.stream().filter(label -> label >= USEFUL).count();
        return useful == 0
                ? Double.NaN
                : (double) ranked.stream()
                                .limit(DEEP)
                                .filter(label -> label >= USEFUL)
                                .count()
                        / useful;
    }

    static double reciprocalRank(List<Integer> ranked, Collection<Integer> all) {
        if (all.stream().noneMatch(label -> label >= USEFUL)) {
            return Double.NaN;
        }
        for (int i = 0; i < ranked.size(); i++) {
            if (ranked.get(i) >= USEFUL) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    static double mean(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /** 0 where all are shown equally often, near 1 where few are shown always. */
    static double gini(double[] exposures) {
        double[] sorted = exposures.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i];
            weighted += (i + 1) * sorted[i];
        }
        return sum == 0 ? 0 : 2 * weighted / (sorted.length * sum) - (sorted.length + 1.0) / sorted.length;
    }

    static double f1(long right, long said, long true1) {
        return said + true1 == 0 ? 1 : 2.0 * right / (said + true1);
    }

    /** The difference of two systems over the same needs, its interval of 95 %, and how often it is not above zero. */
    record Difference(double mean, double low, double high, double p) {}

    static Difference bootstrap(double[] one, double[] other) {
        double[] differences = new double[one.length];
        int number = 0;
        for (int i = 0; i < one.length; i++) {
            if (!Double.isNaN(one[i]) && !Double.isNaN(other[i])) {
                differences[number++] = one[i] - other[i];
            }
        }
        var random = new Random(14);
        double[] means = new double[RESAMPLES];
        int notAbove = 0;
        for (int r = 0; r < RESAMPLES; r++) {
            double sum = 0;
            for (int i = 0; i < number; i++) {
                sum += differences[random.nextInt(number)];
            }
            means[r] = sum / number;
            notAbove += means[r] <= 0 ? 1 : 0;
        }
        Arrays.sort(means);
        double mean = Arrays.stream(differences, 0, number).average().orElse(0);
        return new Difference(
                mean, means[RESAMPLES / 40], means[RESAMPLES - RESAMPLES / 40 - 1], (double) notAbove / RESAMPLES);
    }
}
