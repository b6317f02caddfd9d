package org.suivi.bench;

import java.util.Arrays;

/** How long each of many equal steps took, and how many were done in a second. */
record Times(double[] sortedMillis, double perSecond) {

    static Times of(double[] millis, double seconds) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Times(sorted, millis.length / seconds);
    }

    double p50() {
        return at(50);
    }

    double p95() {
        return at(95);
    }

    double p99() {
        return at(99);
    }

    /** For times of which there are very many. */
    String toThousandths() {
        return "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms".formatted(p50(), p95(), p99(), at(100));
    }

    private double at(int percent) {
        return sortedMillis[Math.min(sortedMillis.length - 1, sortedMillis.length * percent / 100)];
    }

    @Override
    public String toString() {
        return "p50 %.1f ms, p95 %.1f ms, %.0f/s".formatted(p50(), p95(), perSecond);
    }
}
