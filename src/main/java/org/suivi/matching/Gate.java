package org.suivi.matching;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold before a pair is scored at all; one that fails shuts the pair out, one that is unknown does not. */
public enum Gate {
    G1_CONSENT(Field.CONSENT) {
        @Override
        Outcome of(Need need, Offer offer, Weights weights) {
            boolean seen = need.access().letsSee(offer.provider().id())
                    && offer.access().letsSee(need.owner().id());
            Boolean both = agreed(need.access().circulates(), offer.access().circulates());
            return (!seen || Boolean.FALSE.equals(both)) ? Outcome.FAIL : both == null ? Outcome.UNKNOWN : Outcome.PASS;
        }
    },
    G2_LIVE {
        @Override
        Outcome of(Need need, Offer offer, Weights weights) {
            return Outcome.of(need.standing().isLive() && offer.standing().isLive());
        }
    },
    G3_NOT_OWN {
        @Override
        Outcome of(Need need, Offer offer, Weights weights) {
            return Outcome.of(!need.owner().id().equals(offer.provider().id()));
        }
    },
    G4_ELIGIBLE(Field.ELIGIBILITY) {
        @Override
        Outcome of(Need need, Offer offer, Weights weights) {
            var eligibility = offer.giving().eligibility();
            var country = need.owner().country();
            if (eligibility == null || (country == null && !eligibility.everyone())) {
                return Outcome.UNKNOWN;
            }
            return Outcome.of(country == null || eligibility.holds(country));
        }
    },
    G5_TIME(Field.WINDOW) {
        @Override
        Outcome of(Need need, Offer offer, Weights weights) {
            var wanted = need.help().window();
            var given = offer.help().window();
            if (wanted == null || given == null) {
                return Outcome.UNKNOWN;
            }
            return Outcome.of(wanted.daysSharedWith(given) >= weights.file().shortestOverlapDays());
        }
    },
    G6_CAPACITY(Field.QUANTITY) {
        @Override
        Outcome of(Need need, Offer offer, Weights weights) {
            var remaining = offer.help().quantity();
            return remaining == null ? Outcome.UNKNOWN : Outcome.of(remaining.amount() > 0);
        }
    },
    G7_LANGUAGE(Field.LANGUAGES) {
        @Override
        Outcome of(Need need, Offer offer, Weights weights) {
            var wanted = need.help().languages();
            var given = offer.help().languages();
            if (wanted.isEmpty() || given.isEmpty()) {
                return Outcome.UNKNOWN;
            }
            return Outcome.of(
                    offer.help().modalities().contains(INTERPRETATION) || !Collections.disjoint(wanted, given));
        }
    },
    G8_MODALITY(Field.MODALITIES) {
        @Override
        Outcome of(Need need, Offer offer, Weights weights) {
            double best = Features.modality(need, offer, weights);
            return Double.isNaN(best) ? Outcome.UNKNOWN : Outcome.of(best > 0);
        }
    },
    G9_FUNDING(Field.FUNDING) {
        @Override
        Outcome of(Need need, Offer offer, Weights weights) {
            var wanted = need.asking().funding();
            var cost = offer.giving().cost();
            if (wanted == null || cost == null) {
                return Outcome.UNKNOWN;
            }
            return Outcome.of(paysFor(wanted, cost));
        }
    },
    G10_NOT_EXCLUDED(Field.CONSENT) {
        @Override
        Outcome of(Need need, Offer offer, Weights weights) {
            return Outcome.of(
                    !need.asking().excluded().contains(offer.provider().id()));
        }
    };

    /** Who offers this works in a language that it does not speak itself. */
    static final String INTERPRETATION = "INTERPRETATION_HOSTING";

    private final Set<Field> fields;

    Gate(Field... fields) {
        this.fields = Set.of(fields);
    }

    abstract Outcome of(Need need, Offer offer, Weights weights);

    /** The fields it looks at. */
    public Set<Field> fields() {
        return fields;
    }

    /** "G4": as in the specification and in stored explanations. */
    public String code() {
        return name().substring(0, name().indexOf('_'));
    }

    /** That a party is not wanted is told to nobody: where this gate fails, there is simply no pair. */
    boolean isSilent() {
        return this == G10_NOT_EXCLUDED;
    }

    /** Whether no gate but those left out shuts the pair out. */
    static boolean open(Need need, Offer offer, Weights weights, Set<Gate> leftOut) {
        for (Gate gate : VALUES) {
            if (!leftOut.contains(gate) && gate.of(need, offer, weights) == Outcome.FAIL) {
                return false;
            }
        }
        return true;
    }

    private static final Gate[] VALUES = values();

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
