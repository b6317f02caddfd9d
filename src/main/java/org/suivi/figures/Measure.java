package org.suivi.figures;

import java.util.function.LongFunction;

/**
 * One measure of how well the clearing house does, offered as a bean by the module whose records it counts. Its figure and the list that
 * the figure opens come of one statement.
 *
 * @param code in addresses and in message keys
 * @param sql a row for each thing that counts: {@code id}, {@code title} and {@code value}; today is {@code :today}
 */
public record Measure(String code, Unit unit, Of of, String sql) {

    /** What the values of a measure are, and what sums them up. */
    public enum Unit {
        /** 1 for what is so and 0 for what is not; the figure is the share. */
        PERCENT("100 * avg(value)"),
        /** The figure is the median. */
        DAYS("percentile_cont(0.5) within group (order by value)"),
        /** How often; the figure is that for a hundred. */
        PER_HUNDRED("100 * avg(value)");

        private final String figure;

        Unit(String figure) {
            this.figure = figure;
        }

        String figure() {
            return figure;
        }
    }

    /**
     * The things that it counts.
     *
     * @param kind code of their {@link org.suivi.cooperation.Stages}
     * @param number how one is called
     * @param path where its page is
     * @param isToldToOwners whether those whose things these are may know the value of each, which tells nothing of another party
     */
    public record Of(String kind, LongFunction<String> number, LongFunction<String> path, boolean isToldToOwners) {}
}
