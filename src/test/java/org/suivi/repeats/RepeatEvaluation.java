package org.suivi.repeats;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.suivi.repeats.LabelledPairs.Measure;
import org.suivi.repeats.LabelledPairs.Pair;

/** Prints precision, recall and F1 of the repeat finder and the baseline, and fits the scorer's weights on the tuning pairs. */
public final class RepeatEvaluation {

    private static final LabelledPairs PAIRS = new LabelledPairs();
    private static final RepeatFinder FINDER = new RepeatFinder(PAIRS.texts());
    private static final TfIdfCosine BASELINE = new TfIdfCosine(PAIRS.texts());

    private RepeatEvaluation() {}

    public static void main(String[] arguments) {
        if (Arrays.asList(arguments).contains("fit")) {
            for (double decay : new double[] {0.3, 1, 3}) {
                double[] same = fit(false, decay, new double[PairFeatures.NAMES.size() + 1]);
                fit(true, decay, same);
            }
        }
        for (String split : List.of("tune", "test")) {
            line(split + " one language", pair -> pair.split().equals(split) && !pair.acrossLanguages());
            line(split + " across languages", pair -> pair.split().equals(split) && pair.acrossLanguages());
            line(split + " all", pair -> pair.split().equals(split));
        }
        for (String kind :
                PAIRS.pairs.stream().map(Pair::kind).distinct().sorted().toList()) {
            line(
                    "test " + kind,
                    pair -> pair.split().equals("test") && pair.kind().equals(kind));
        }
        if (Arrays.asList(arguments).contains("errors")) {
            errors();
        }
    }

    static double finder(Pair pair) {
        return FINDER.score(
                pair.one().text(),
                pair.one().language(),
                pair.other().text(),
                pair.other().language());
    }

    static double baseline(Pair pair) {
        return BASELINE.score(
                pair.one().text(),
                pair.one().language(),
                pair.other().text(),
                pair.other().language());
    }

    private static void line(String name, Predicate<Pair> which) {
        ToDoubleFunction<Pair> baseline = RepeatEvaluation::baseline;
        double threshold = PAIRS.bestThreshold(pair -> pair.split().equals("tune"), baseline);
        Measure ours = PAIRS.measure(which, RepeatEvaluation::finder, RepeatFinder.SHOWN_FROM);
        Measure plain = PAIRS.measure(which, baseline, threshold);
        System.out.printf(
                Locale.ROOT,
                "%-22s %4d pairs  finder P %.3f R %.3f F1 %.3f order %.3f  TF-IDF at %.2f P %.3f R %.3f F1 %.3f order %.3f%n",
                name,
                ours.pairs(),
                ours.precision(),
                ours.recall(),
                ours.f1(),
                PAIRS.order(which, RepeatEvaluation::finder),
                threshold,
                plain.precision(),
                plain.recall(),
                plain.f1(),
                PAIRS.order(which, baseline));
    }

    private static void errors() {
        for (Pair pair : PAIRS.pairs) {
            double score = finder(pair);
            if (pair.split().equals("tune") && pair.same() != score >= RepeatFinder.SHOWN_FROM) {
                System.out.printf(
                        Locale.ROOT,
                        "%s %.2f (%.2f)%n  %s%n  %s%n",
                        pair.same() ? "MISSED" : "WRONG",
                        score,
                        baseline(pair),
                        pair.one().text(),
                        pair.other().text());
            }
        }
    }

    /** Logistic regression by plain descent; few pairs, so the weights are drawn towards zero, or across languages towards those of one language. */
    private static double[] fit(boolean across, double decay, double[] towards) {
        List<Pair> tune = PAIRS.pairs.stream()
                .filter(pair -> pair.split().equals("tune") && pair.acrossLanguages() == across)
                .toList();
        List<PairFeatures> features = tune.stream()
                .map(pair -> FINDER.features(
                        pair.one().text(),
                        pair.one().language(),
                        pair.other().text(),
                        pair.other().language()))
                .toList();
        System.out.println(
                (across ? "ACROSS " : "SAME_LANGUAGE ") + decay + " " + fold(tune, features, decay, towards));
        double[] weights = fitted(tune, features, -1, decay, towards);
        System.out.println("  " + Arrays.toString(round(weights)));
        return weights;
    }

    private static String fold(List<Pair> tune, List<PairFeatures> features, double decay, double[] towards) {
        int right = 0;
        for (int part = 0; part < 10; part++) {
            double[] weights = fitted(tune, features, part, decay, towards);
            for (int i = part; i < tune.size(); i += 10) {
                right += tune.get(i).same() == PairScorer.score(features.get(i), weights) >= 0.5 ? 1 : 0;
            }
        }
        return "right in ten parts " + right + " of " + tune.size();
    }

    private static double[] fitted(
            List<Pair> tune, List<PairFeatures> features, int leftOut, double decay, double[] towards) {
        double[] weights = towards.clone();
        for (int round = 0; round < 20_000; round++) {
            double[] slope = new double[weights.length];
            for (int i = 0; i < tune.size(); i++) {
                if (leftOut >= 0 && i % 10 == leftOut) {
                    continue;
                }
                double error = PairScorer.score(features.get(i), weights)
                        - (tune.get(i).same() ? 1 : 0);
                slope[0] += error;
                for (int k = 1; k < weights.length; k++) {
                    slope[k] += error * features.get(i).values()[k - 1];
                }
            }
            for (int k = 0; k < weights.length; k++) {
                weights[k] -= 0.02 * (slope[k] + (k == 0 ? 0 : decay * (weights[k] - towards[k])));
            }
        }
        return weights;
    }

    private static double[] round(double[] weights) {
        return Arrays.stream(weights).map(w -> Math.round(w * 100) / 100.0).toArray();
    }
}
