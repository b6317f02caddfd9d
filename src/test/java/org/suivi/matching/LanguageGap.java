package org.suivi.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The gap between languages as C14 has it: nDCG of the list in the need's language less nDCG of the list in others. By chance alone it is not nothing,
 * because the lists are not alike; by {@link EqualOffersGap} it is.
 */
final class LanguageGap {

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

    private double ndcg(RankingSystem system, Need need, List<Offer> list) {
        List<Integer> labels = system.ranked(need, list).stream()
                .map(offer -> evaluation.gain(need, offer))
                .toList();
        return RankingMeasures.ndcg(labels, labels);
    }

    private List<Offer> open(Need need, boolean same) {
        return evaluation.open(need).stream()
                .filter(offer -> same == isSame(need, offer))
                .toList();
    }

    static boolean isSame(Need need, Offer offer) {
        return need.texts().language().equals(offer.texts().language());
    }
}
