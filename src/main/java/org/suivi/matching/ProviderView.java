package org.suivi.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.suivi.matching.Giving.Priorities;

/**
 * How good a match is for the one who gives: its own priorities, whether the need is ready, how urgent it is, and a little more for
 * countries that nobody helps.
 */
public final class ProviderView {

    private final Weights weights;
    private final LocalDate today;
    private final Set<String> orphans;

    /** @param orphans codes of the countries with open needs and no provider */
    public ProviderView(Weights weights, LocalDate today, Set<String> orphans) {
        this.weights = weights;
        this.today = today;
        this.orphans = Set.copyOf(orphans);
    }

    /** Between 0 and 1. */
    public double of(Match match) {
        WeightsFile.Provider parts = weights.file().provider();
        double sum = 0;
        double known = 0;
        double[] values = {priorities(match), readiness(match.need()), urgency(match.need())};
        double[] shares = {parts.priorities(), parts.readiness(), parts.urgency()};
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                sum += shares[i] * values[i];
                known += shares[i];
            }
        }
        Country country = match.need().owner().country();
        double equity = country != null && orphans.contains(country.code()) ? parts.equity() : 0;
        return Math.min(1, sum / known + equity);
    }

    /** What the desk sorts by: high only if both sides gain. */
    public double ofBoth(Match match) {
        return harmonic(match.score().total(), of(match));
    }

    /** The needs for an offer in the order of its provider, among those that the need's side would be shown. */
    public List<Match> ordered(List<Match> matches) {
        return matches.stream()
                .filter(match -> weights.isShown(match.score().total()))
                .sorted(order(Comparator.comparingLong(match -> weights.step(of(match)))))
                .toList();
    }

    /** The same in the order of the desk. */
    public List<Match> forTheDesk(List<Match> matches) {
        return matches.stream()
                .filter(match -> weights.isShown(match.score().total()))
                .sorted(order(Comparator.comparingLong(match -> weights.step(ofBoth(match)))))
                .toList();
    }

    static double harmonic(double one, double other) {
        return one + other == 0 ? 0 : 2 * one * other / (one + other);
    }

    private static Comparator<Match> order(Comparator<Match> steps) {
        return steps.thenComparing(match -> match.need().standing().confirmed())
                .reversed()
                .thenComparing(match -> match.need().id())
                .thenComparing(match -> match.offer().id());
    }

    private double priorities(Match match) {
        Priorities priorities = match.offer().giving().priorities();
        var known = new ArrayList<Double>();
        known.add(Features.covered(match.need().subject(), priorities.themes(), weights));
        Country country = match.need().owner().country();
        if (country != null && !priorities.groups().isEmpty()) {
            known.add(country.groups().stream().anyMatch(priorities.groups()::contains) ? 1.0 : 0.0);
        }
        FundingWanted funding = match.need().asking().funding();
        if (funding != null) {
            known.add(
                    switch (funding.extent()) {
                        case NOTHING -> 1.0;
                        case PART -> 0.5;
                        case ALL -> 0.0;
                    });
        }
        return known.stream()
                .filter(value -> !value.isNaN())
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
    }

    private static double readiness(Need need) {
        int ready = 0;
        ready += need.subject().isLinked() ? 1 : 0;
        ready += need.asking().readiness().hasContact() ? 1 : 0;
        ready += need.asking().readiness().hasConsent() ? 1 : 0;
        return ready / 3.0;
    }

    private double urgency(Need need) {
        LocalDate deadline = need.asking().readiness().deadline();
        if (deadline == null) {
            return Double.NaN;
        }
        WeightsFile.Provider parts = weights.file().provider();
        double left = deadline.toEpochDay() - today.toEpochDay();
        return Math.max(0, Math.min(1, (parts.calmDays() - left) / (parts.calmDays() - parts.urgentDays())));
    }
}
