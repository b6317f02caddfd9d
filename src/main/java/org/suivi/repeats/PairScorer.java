package org.suivi.repeats;

/** Turns what two texts share into one score between 0 and 1; the weights were fitted on the labelled pairs for tuning. */
final class PairScorer {

    private static final double[] SAME_LANGUAGE = {
        -3.03, 0.51, 1.08, 0.56, 0.94, 1.93, 1.5, -1.52, -1.18, -1.18, 1.23, 0.33
    };
    private static final double[] ACROSS = {-3.44, 1.55, 1.89, 0.94, 1.89, 2.33, 1.5, -1.52, -1.24, -1.18, 2.01, 0.33};

    private PairScorer() {}

    static double score(Reading one, Reading other) {
        PairFeatures features = PairFeatures.of(one, other);
        return score(features, features.acrossLanguages() ? ACROSS : SAME_LANGUAGE);
    }

    static double score(PairFeatures features, double[] weights) {
        double sum = weights[0];
        for (int i = 0; i < features.values().length; i++) {
            sum += weights[i + 1] * features.values()[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
