package org.suivi.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;

/** How much worse offers in other languages than the need's are ordered, and what of that lies in the set and not in the words. */
final class LanguageGap {

    private static final int DRAWS = 300;
    private static final int RESAMPLES = 10_000;

    private final TcmBench bench;
    private final Evaluation evaluation;
    private final RankingSystem ours;

    LanguageGap(TcmBench bench, Evaluation evaluation) {
        this.bench = bench;
        this.evaluation = evaluation;
        ours = RankingSystem.ours(bench, Weights.bundled());
    }

    double same() {
        return RankingMeasures.mean(values(ours, true));
    }

    double other() {
        return RankingMeasures.mean(values(ours, false));
    }

    /** The gap as C14 has it: the mean over lists in the need's language less the mean over lists in others. */
    double gap() {
        return gap(ours);
    }

    double gap(RankingSystem system) {
        return RankingMeasures.mean(values(system, true)) - RankingMeasures.mean(values(system, false));
    }

    /** What it would be if of each offer in another language the text feature were just the label. */
    double withPerfectText() {
        Weights weights = Weights.bundled();
        return gap(new RankingSystem(
                "perfect text",
                false,
                (need, offer) -> isSame(need, offer)
                        ? ours.score().applyAsDouble(need, offer)
                        : Score.of(Features.of(need, offer, bench.label(need, offer) / 3.0, weights), weights)
                                .total(),
                true));
    }

    /** What it is if both lists of a need have no more offers than the shorter one: what is useful stays, of the rest some are drawn. */
    double inListsOfOneLength() {
        return RankingMeasures.mean(cut(true)) - RankingMeasures.mean(cut(false));
    }

    /** The ends of the interval of 95 %, over needs drawn again. */
    double[] interval() {
        double[] same = values(ours, true);
        double[] other = values(ours, false);
        Random random = new Random(14);
        double[] gaps = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            int[] drawn = random.ints(same.length, 0, same.length).toArray();
            gaps[r] = mean(same, drawn) - mean(other, drawn);
        }
        double[] sorted =
                Arrays.stream(gaps).filter(gap -> !Double.isNaN(gap)).sorted().toArray();
        return new double[] {sorted[sorted.length / 40], sorted[sorted.length - sorted.length / 40 - 1]};
    }

    private static double mean(double[] values, int[] drawn) {
        return RankingMeasures.mean(
                Arrays.stream(drawn).mapToDouble(i -> values[i]).toArray());
    }

    private double[] values(RankingSystem system, boolean same) {
        return evaluation.needs().stream()
                .mapToDouble(need -> ndcg(system, need, open(need, same)))
                .toArray();
    }

    private double[] cut(boolean same) {
        Random random = new Random(14);
        return evaluation.needs().stream()
                .mapToDouble(need -> {
                    int length =
                            Math.min(open(need, true).size(), open(need, false).size());
                    return DoubleStream.generate(() -> ndcg(ours, need, cut(need, open(need, same), length, random)))
                            .limit(DRAWS)
                            .average()
                            .orElse(Double.NaN);
                })
                .toArray();
    }

    private List<Offer> cut(Need need, List<Offer> list, int length, Random random) {
        var kept = new ArrayList<>(
                list.stream().filter(offer -> evaluation.gain(need, offer) > 0).toList());
        var rest = new ArrayList<>(
                list.stream().filter(offer -> !kept.contains(offer)).toList());
        Collections.shuffle(rest, random);
        kept.addAll(rest.subList(0, Math.max(0, Math.min(rest.size(), length - kept.size()))));
        return kept;
    }

    private double ndcg(RankingSystem system, Need need, List<Offer> list) {
        List<Integer> labels = system.ranked(need, list).stream()
                .map(offer -> evaluation.gain(need, offer))
                .toList();
        return RankingMeasures.ndcg(labels, labels);
    }

    private List<Offer> open(Need need, boolean same) {
        return bench.offers.stream()
                .filter(offer -> same == isSame(need, offer))
                .filter(offer -> Gate.open(need, offer, Weights.bundled(), Set.of()))
                .toList();
    }

    private static boolean isSame(Need need, Offer offer) {
        return need.texts().language().equals(offer.texts().language());
    }
}
