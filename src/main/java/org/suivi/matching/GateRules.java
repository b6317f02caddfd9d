package org.suivi.matching;

import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** What each gate asks of a pair. */
final class GateRules {

    private GateRules() {}

    static Outcome consent(Need need, Offer offer, Weights weights) {
        boolean seen = need.access().letsSee(offer.provider().id())
                && offer.access().letsSee(need.owner().id());
        Boolean both = agreed(need.access().circulates(), offer.access().circulates());
        return (!seen || Boolean.FALSE.equals(both)) ? Outcome.FAIL : both == null ? Outcome.UNKNOWN : Outcome.PASS;
    }

    static Outcome live(Need need, Offer offer, Weights weights) {
        return Outcome.of(need.standing().isLive() && offer.standing().isLive());
    }

    static Outcome notOwn(Need need, Offer offer, Weights weights) {
        return Outcome.of(!need.owner().id().equals(offer.provider().id()));
    }

    static Outcome eligible(Need need, Offer offer, Weights weights) {
        var eligibility = offer.giving().eligibility();
        var country = need.owner().country();
        if (eligibility == null || (country == null && !eligibility.everyone())) {
            return Outcome.UNKNOWN;
        }
        if (country == null || eligibility.holds(country)) {
            return Outcome.PASS;
        }
        return eligibility.asksForSituation() && !country.isPlaced() ? Outcome.UNKNOWN : Outcome.FAIL;
    }

    static Outcome time(Need need, Offer offer, Weights weights) {
        var wanted = need.help().window();
        var given = offer.help().window();
        if (wanted == null || given == null) {
            return Outcome.UNKNOWN;
        }
        return Outcome.of(wanted.daysSharedWith(given) >= weights.file().shortestOverlapDays());
    }

    static Outcome capacity(Need need, Offer offer, Weights weights) {
        var remaining = offer.help().quantity();
        return remaining == null ? Outcome.UNKNOWN : Outcome.of(remaining.amount() > 0);
    }

    static Outcome language(Need need, Offer offer, Weights weights) {
        var wanted = need.help().languages();
        var given = offer.help().languages();
        if (wanted.isEmpty() || given.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        return Outcome.of(
                offer.help().modalities().contains(Gate.INTERPRETATION) || !Collections.disjoint(wanted, given));
    }

    static Outcome modality(Need need, Offer offer, Weights weights) {
        double best = Features.modality(need, offer, weights);
        return Double.isNaN(best) ? Outcome.UNKNOWN : Outcome.of(best > 0);
    }

    static Outcome funding(Need need, Offer offer, Weights weights) {
        var wanted = need.asking().funding();
        var cost = offer.giving().cost();
        if (wanted == null || cost == null) {
            return Outcome.UNKNOWN;
        }
        return Outcome.of(paysFor(wanted, cost));
    }

    static Outcome notExcluded(Need need, Offer offer, Weights weights) {
        return Outcome.of(!need.asking().excluded().contains(offer.provider().id()));
    }

    private static boolean paysFor(FundingWanted wanted, Cost cost) {
        boolean brings = cost.funds() > 0 && cost.funds() >= wanted.atLeast();
        return brings
                || switch (wanted.extent()) {
                    case NOTHING -> true;
                    case PART -> cost.basis() != Cost.Basis.AT_COST;
                    case ALL -> cost.basis() == Cost.Basis.FREE;
                };
    }

    private static @Nullable Boolean agreed(@Nullable Boolean one, @Nullable Boolean other) {
        if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
            return false;
        }
        return (one == null || other == null) ? null : Boolean.TRUE;
    }
}
