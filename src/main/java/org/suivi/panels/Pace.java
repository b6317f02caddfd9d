package org.suivi.panels;

import java.util.List;

/**
 * How fast a list moves: what a change of speakers takes, and how much of their time speakers use, both as the median of the last
 * eight.
 */
public record Pace(long handoverMs, double overrun) {

    static final Pace FIRST = new Pace(10_000, 1);

    private static final int LAST = 8;
    private static final double LEAST = 0.6;
    private static final double MOST = 1.3;

    static Pace of(List<Long> handovers, List<Double> shares) {
        return new Pace(
                handovers.isEmpty() ? FIRST.handoverMs() : Math.round(median(last(handovers))),
                shares.isEmpty() ? FIRST.overrun() : Math.min(MOST, Math.max(LEAST, median(last(shares)))));
    }

    /** What one speaker is expected to take, with the change before. */
    long expectedMs(long limitMs, long graceMs) {
        return Math.min(Math.round(limitMs * overrun), limitMs + graceMs) + handoverMs;
    }

    private static <N extends Number> List<N> last(List<N> all) {
        return all.subList(Math.max(0, all.size() - LAST), all.size());
    }

    private static double median(List<? extends Number> values) {
        double[] sorted =
                values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
