package org.suivi.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suivi.matching.Giving.Kind;

/** Says why needs find no offer, by opening one gate after the other and then two together. */
public final class Gaps {

    /** What may be opened; that a record is stale or the need's own, or a party not wanted, is no gap in what is on offer. */
    private static final Map<Gate, Cause> CAUSES = new EnumMap<>(Map.of(
            Gate.G1_CONSENT, Cause.CONSENT_BLOCKED,
            Gate.G4_ELIGIBLE, Cause.ELIGIBILITY,
            Gate.G5_TIME, Cause.TIME,
            Gate.G6_CAPACITY, Cause.CAPACITY,
            Gate.G7_LANGUAGE, Cause.LANGUAGE,
            Gate.G8_MODALITY, Cause.WRONG_FUNCTION,
            Gate.G9_FUNDING, Cause.FUNDING));

    /** From the similarity of siblings on, an offer is about the need's theme. */
    private static final double IN_THEME = 0.5;

    private static final int SHOWN = 5;

    private final Matching matching;

    public Gaps(Matching matching) {
        this.matching = matching;
    }

    /** Whether an offer passes every gate and scores well enough to be shown. */
    public boolean isCovered(Need need) {
        return matching.shownFor(need).matches().stream().anyMatch(this::fits);
    }

    /**
     * Why an uncovered need is so: sole blockers first, and of those the one that keeps the best offer away.
     *
     * @param used ids of offers that others have taken up wholly
     */
    public List<Gap> of(Need need, Set<String> used) {
        List<Match> almost = matching.shownFor(need, CAUSES.keySet()).matches().stream()
                .filter(this::fits)
                .toList();
        Map<Set<Cause>, List<String>> blocked = new LinkedHashMap<>();
        for (Match match : almost) {
            Set<Cause> causes = blockers(match, used);
            if (!causes.isEmpty() && causes.size() <= 2) {
                blocked.computeIfAbsent(causes, unused -> new ArrayList<>())
                        .add(match.offer().id());
            }
        }
        return blocked.isEmpty() ? List.of(new Gap(lacking(need), true, List.of())) : gaps(blocked);
    }

    private boolean fits(Match match) {
        return match.offer().giving().kind() == Kind.OFFER && match.band() != Band.HIDDEN;
    }

    private Set<Cause> blockers(Match match, Set<String> used) {
        var causes = EnumSet.noneOf(Cause.class);
        CAUSES.forEach((gate, cause) -> {
            if (gate.of(match.need(), match.offer(), matching.weights()) == Outcome.FAIL) {
                causes.add(cause);
            }
        });
        if (used.contains(match.offer().id())) {
            causes.add(Cause.CAPACITY);
        }
        return causes;
    }

    private static List<Gap> gaps(Map<Set<Cause>, List<String>> blocked) {
        var found = new LinkedHashMap<Cause, Gap>();
        // Single causes come first, so a cause that blocks alone is never replaced by a pair that holds it
        blocked.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> each.getKey().size()))
                .forEach(each -> {
                    List<String> offers = each.getValue();
                    for (Cause cause : each.getKey()) {
                        found.putIfAbsent(
                                cause,
                                new Gap(
                                        cause,
                                        each.getKey().size() == 1,
                                        offers.subList(0, Math.min(SHOWN, offers.size()))));
                    }
                });
        return List.copyOf(found.values());
    }

    private Cause lacking(Need need) {
        double best = matching.offers().stream()
                .filter(offer -> offer.giving().kind() == Kind.OFFER)
                .filter(offer -> Gate.open(need, offer, matching.weights(), CAUSES.keySet()))
                .mapToDouble(offer -> Features.theme(need, offer, matching.weights()))
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
        return best >= IN_THEME ? Cause.WRONG_FUNCTION : Cause.NO_OFFER_IN_THEME;
    }
}
