package org.suivi.plans;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.recommendations.Brief;

/**
 * A recommendation in the order of priorities, with all that its place follows from.
 *
 * @param place in the list
 * @param computed the place that the points alone give
 * @param decided why people gave it another place; null where the points decide
 */
public record PriorityRow(
        Brief recommendation,
        int place,
        int computed,
        Map<PriorityPart, Integer> points,
        Facts facts,
        @Nullable Decided decided) {

    /** A place that people decided. */
    public record Decided(int place, String reason, String by) {}

    /**
     * What the points are counted from.
     *
     * @param flag why its mechanism singled it out; null where it did not
     * @param rounds how many reviews of mechanisms asked for the same, this one counted
     * @param persons how many groups of persons it names
     * @param next the day when its mechanism looks at it again; null where nobody entered one
     * @param cost of its actions; null where no budget is known, or in several currencies
     * @param cheaperThan per cent of the others with a known cost
     */
    public record Facts(
            @Nullable String flag,
            int rounds,
            int persons,
            @Nullable LocalDate next,
            @Nullable Long cost,
            @Nullable String currency,
            int cheaperThan) {}

    public int total() {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }
}
