package org.suivi.cooperation;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suivi.plans.Action.Budget;

/**
 * What the budget of an action says about the money that a need asks for.
 *
 * @param band code of the band of costs, or nothing where the amount is not in the currency of the bands
 */
record Funds(Need.Funding funding, String band) {

    private static final Funds UNKNOWN = new Funds(Need.Funding.NONE_NEEDED, "");
    private static final String CURRENCY = "USD";

    /** From which amount a band begins. */
    private static final NavigableMap<Long, String> BANDS = new TreeMap<>(Map.of(
            0L, "UNDER_10K", 10_000L, "10K_50K", 50_000L, "50K_200K", 200_000L, "200K_1M", 1_000_000L, "OVER_1M"));

    static Funds of(@Nullable Budget budget) {
        Long gap = budget == null ? null : budget.gap();
        if (budget == null || gap == null || gap == 0) {
            return UNKNOWN;
        }
        Long amount = budget.amount();
        boolean isPart = amount != null && gap < amount;
        return new Funds(
                isPart ? Need.Funding.PARTLY : Need.Funding.NEEDED,
                CURRENCY.equals(budget.currency())
                        ? Objects.requireNonNull(BANDS.floorEntry(gap)).getValue()
                        : "");
    }
}
