package org.suivi.matching;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Why an offer helps nobody as things stand. */
public enum Idle {
    /** It would fit a need, and nobody proposed it. */
    FITS,
    NO_NEED,
    CONSENT,
    ELIGIBILITY,
    TIME,
    CAPACITY,
    LANGUAGE,
    MODALITY,
    FUNDING;

    /** From the similarity of siblings on, a need is in the offer's theme. */
    private static final double IN_THEME = 0.5;

    /** What can be mended; that a record is not live or the offer's own, or a party not wanted, is no reason to name. */
    private static final Map<Gate, Idle> GATES = new EnumMap<>(Map.of(
            Gate.G1_CONSENT, CONSENT,
            Gate.G4_ELIGIBLE, ELIGIBILITY,
            Gate.G5_TIME, TIME,
            Gate.G6_CAPACITY, CAPACITY,
            Gate.G7_LANGUAGE, LANGUAGE,
            Gate.G8_MODALITY, MODALITY,
            Gate.G9_FUNDING, FUNDING));

    /** The gate that alone keeps the offer from most needs that it would fit, unless it fits one as it is. */
    public static Idle of(Offer offer, Matching matching) {
        Map<Idle, Integer> alone = new EnumMap<>(Idle.class);
        for (Need need : matching.needs()) {
            if (Features.theme(need, offer, matching.weights()) >= IN_THEME
                    && Gate.open(need, offer, matching.weights(), GATES.keySet())) {
                Set<Idle> shut = shut(need, offer, matching.weights());
                if (shut.size() <= 1 && matching.match(need, offer).band() != Band.HIDDEN) {
                    if (shut.isEmpty()) {
                        return FITS;
                    }
                    alone.merge(shut.iterator().next(), 1, Integer::sum);
                }
            }
        }
        return alone.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(NO_NEED);
    }

    private static Set<Idle> shut(Need need, Offer offer, Weights weights) {
        Set<Idle> shut = EnumSet.noneOf(Idle.class);
        GATES.forEach((gate, reason) -> {
            if (gate.of(need, offer, weights) == Outcome.FAIL) {
                shut.add(reason);
            }
        });
        return shut;
    }
}
