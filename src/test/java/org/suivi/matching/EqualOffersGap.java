package org.suivi.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntBiFunction;
import org.suivi.matching.RankingMeasures.Difference;

/**
 * Whether an offer in another language is found as well as one in the need's own that has the same label. Each is placed among all offers with
 * a lower label, whatever their language, and is worth what its place is worth in nDCG@10. Both have the same to stand against, so that an
 * order which does not look at languages comes to no gap, however many offers there are of each.
 */
final class EqualOffersGap {

    private static final int ORDERS = 200;
    private static final int BEST = 3;

    private final List<Need> needs;
    private final Function<Need, List<Offer>> listed;
    private final ToIntBiFunction<Need, Offer> labels;

    private EqualOffersGap(List<Need> needs, Function<Need, List<Offer>> listed, ToIntBiFunction<Need, Offer> labels) {
        this.needs = needs;
        this.listed = listed;
        this.labels = labels;
    }

    /** In the lists that people see. */
    static EqualOffersGap behindGates(Evaluation evaluation) {
        return new EqualOffersGap(evaluation.needs(), evaluation::open, evaluation::gain);
    }

    /** In lists of all offers, whether or not they can be used: no list that anybody sees, but of many more pairs. */
    static EqualOffersGap ofAll(TcmBench bench, Evaluation evaluation) {
        return new EqualOffersGap(evaluation.needs(), need -> bench.offers, bench::label);
    }

    /** An offer with a label above 0, and what its place is worth. */
    private record Placed(Offer offer, int label, double worth) {}

    /** What the places of two offers with one label are worth, the first in the need's language. */
    private record Pair(double own, double other) {}

    /** By need the worth of those in its language; not a number where it has no two that can be compared. */
    double[] own(RankingSystem system) {
        return means(system, Pair::own);
    }

    /** By need the worth of those in other languages. */
    double[] other(RankingSystem system) {
        return means(system, Pair::other);
    }

    /** The gap with its interval of 95 %, over needs drawn again. */
    Difference gap(RankingSystem system) {
        return RankingMeasures.bootstrap(own(system), other(system));
    }

    double mean(RankingSystem system) {
        return RankingMeasures.mean(means(system, pair -> pair.own() - pair.other()));
    }

    /** How many needs have two offers that can be compared. */
    long comparable() {
        return needs.stream()
                .filter(need -> !pairs(RankingSystem.random(0), need).isEmpty())
                .count();
    }

    /** What a measure of a gap comes to in the mean of orders drawn by chance. */
    static double byChance(ToDoubleFunction<RankingSystem> gap) {
        return new Random(14)
                .ints(ORDERS)
                .mapToDouble(seed -> gap.applyAsDouble(RankingSystem.random(seed)))
                .average()
                .orElse(Double.NaN);
    }

    private double[] means(RankingSystem system, ToDoubleFunction<Pair> side) {
        return needs.stream()
                .mapToDouble(need ->
                        pairs(system, need).stream().mapToDouble(side).average().orElse(Double.NaN))
                .toArray();
    }

    private List<Pair> pairs(RankingSystem system, Need need) {
        List<Placed> placed = placed(system, need);
        var pairs = new ArrayList<Pair>();
        for (Placed one : placed) {
            for (Placed other : placed) {
                if (one.label() == other.label()
                        && LanguageGap.isSame(need, one.offer())
                        && !LanguageGap.isSame(need, other.offer())) {
                    pairs.add(new Pair(one.worth(), other.worth()));
                }
            }
        }
        return pairs;
    }

    /** Others that help as much do not stand in the way, or the more there are, the lower each would come. */
    private List<Placed> placed(RankingSystem system, Need need) {
        List<Offer> ranked = system.ranked(need, listed.apply(need));
        var above = new int[BEST + 1];
        var placed = new ArrayList<Placed>();
        for (Offer offer : ranked) {
            int label = labels.applyAsInt(need, offer);
            if (label > 0) {
                placed.add(new Placed(offer, label, RankingMeasures.worth(above[label])));
            }
            for (int higher = label + 1; higher <= BEST; higher++) {
                above[higher]++;
            }
        }
        return placed;
    }
}
