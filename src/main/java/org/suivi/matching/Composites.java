package org.suivi.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suivi.matching.Composite.Part;
import org.suivi.matching.Giving.Kind;

/** Finds partners for an offer that would fit but for language, money or capacity. */
public final class Composites {

    private static final Set<Gate> REPAIRABLE = EnumSet.of(Gate.G6_CAPACITY, Gate.G7_LANGUAGE, Gate.G9_FUNDING);
    private static final Set<Gate> PARTNERS_NEED_NOT = EnumSet.of(Gate.G7_LANGUAGE, Gate.G8_MODALITY, Gate.G9_FUNDING);
    private static final int MOST_PARTNERS = 2;
    /** Only the best are worth a search for partners. */
    private static final int EXPERTS = 10;

    private static final String GRANT = "GRANT";

    private final Matching matching;
    private final Weights weights;

    public Composites(Matching matching) {
        this.matching = matching;
        weights = matching.weights();
    }

    /** The best proposal of several parties that people should see; none where none helps. */
    public Optional<Composite> best(Need need) {
        return matching.shownFor(need, REPAIRABLE).matches().stream()
                .filter(match -> match.offer().giving().kind() == Kind.OFFER)
                .filter(match -> !failed(match).isEmpty()
                        && weights.isShown(match.score().total()))
                .limit(EXPERTS)
                .map(this::repaired)
                .flatMap(Optional::stream)
                .filter(composite -> weights.isShown(composite.score()))
                .max(Comparator.comparingDouble(Composite::score));
    }

    private Set<Gate> failed(Match match) {
        var failed = EnumSet.noneOf(Gate.class);
        for (Gate gate : REPAIRABLE) {
            if (gate.of(match.need(), match.offer(), weights) == Outcome.FAIL) {
                failed.add(gate);
            }
        }
        return failed;
    }

    private Optional<Composite> repaired(Match expert) {
        Set<Gate> failed = failed(expert);
        if (failed.size() > MOST_PARTNERS) {
            return Optional.empty();
        }
        var parts = new ArrayList<Part>();
        parts.add(new Part(Role.EXPERTISE, expert, 1));
        var taken = new ArrayList<>(List.of(expert.offer().provider().id()));
        for (Gate gate : failed) {
            Optional<Part> partner = partner(expert, gate, taken);
            if (partner.isEmpty()) {
                return Optional.empty();
            }
            parts.add(partner.get());
            taken.add(partner.get().match().offer().provider().id());
        }
        double weakest = parts.stream().mapToDouble(Part::facet).min().orElse(0);
        double mean = parts.stream()
                .mapToDouble(part -> part.match().score().total())
                .average()
                .orElse(0);
        return Optional.of(new Composite(parts, weakest * mean, weights.band(weakest * mean)));
    }

    /** The partner that fills one gap best, among those that no other gate shuts out. */
    private Optional<Part> partner(Match expert, Gate gate, List<String> taken) {
        Need need = expert.need();
        Role role = role(gate);
        return matching.offers().stream()
                .filter(offer -> offer.giving().kind() == Kind.OFFER)
                .filter(offer -> facet(role, expert, offer) > 0)
                .filter(offer -> !taken.contains(offer.provider().id()))
                .filter(offer -> Gate.open(need, offer, weights, PARTNERS_NEED_NOT))
                .map(offer -> part(role, expert, offer))
                .max(Comparator.<Part>comparingDouble(
                                part -> part.facet() * part.match().score().total())
                        .thenComparing(part -> part.match().offer().id(), Comparator.reverseOrder()));
    }

    private static Role role(Gate gate) {
        return switch (gate) {
            case G7_LANGUAGE -> Role.LANGUAGE_HOSTING;
            case G9_FUNDING -> Role.FUNDING;
            default -> Role.EXPERTISE;
        };
    }

    private double facet(Role role, Match expert, Offer offer) {
        return switch (role) {
            case LANGUAGE_HOSTING -> interprets(expert, offer);
            case FUNDING -> funds(expert.need(), offer);
            case EXPERTISE -> supplies(expert.need(), offer);
        };
    }

    private Part part(Role role, Match expert, Offer offer) {
        Match whole = matching.match(expert.need(), offer);
        Score of = whole.score().only(weights.file().roles().getOrDefault(role, Set.of()), weights);
        return new Part(role, Match.of(expert.need(), offer, of, weights), facet(role, expert, offer));
    }

    /** Whole if it leads from the expert's language to the one the need prefers, less if to another it accepts. */
    private double interprets(Match expert, Offer offer) {
        List<String> spoken = offer.help().languages();
        List<String> wanted = expert.need().help().languages();
        if (!offer.help().modalities().contains(Gate.INTERPRETATION)
                || Collections.disjoint(spoken, expert.offer().help().languages())
                || Collections.disjoint(spoken, wanted)) {
            return 0;
        }
        return spoken.contains(wanted.get(0)) ? 1 : weights.file().language().other();
    }

    private static double funds(Need need, Offer offer) {
        FundingWanted wanted = need.asking().funding();
        Cost cost = offer.giving().cost();
        if (wanted == null
                || cost == null
                || cost.funds() <= 0
                || !offer.help().modalities().contains(GRANT)) {
            return 0;
        }
        return wanted.atLeast() == 0 ? 1 : Math.min(1, cost.funds() / wanted.atLeast());
    }

    /** Another who can do the same: it must hold in language, money and modality too. */
    private double supplies(Need need, Offer offer) {
        Quantity remaining = offer.help().quantity();
        if (remaining == null || !Gate.open(need, offer, weights, Set.of())) {
            return 0;
        }
        Quantity asked = need.help().quantity();
        return (asked == null || asked.amount() == 0) ? 1 : Math.min(1, remaining.amount() / asked.amount());
    }
}
