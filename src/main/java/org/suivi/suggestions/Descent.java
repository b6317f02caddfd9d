package org.suivi.suggestions;

import java.util.List;
import java.util.Random;

/** Logistic regression of one tag by follow-the-regularised-leader: one pass is cheap, and most weights come out as zero. */
final class Descent {

    private static final int FEWEST_ROUNDS = 5;
    private static final int MOST_ROUNDS = 25;

    /** Small collections are gone through more often, until about so many texts have been seen. */
    private static final int TEXTS_SEEN = 60_000;

    private static final double STEP = 0.8;
    private static final double SPARSE = 0.12;
    private static final double SMALL = 0.002;

    /** An answer this near to the truth teaches nothing: that is most of the texts of a rare tag. */
    private static final double NEAR_ENOUGH = 0.003;

    /** Weights that never decide anything, but make the kept file large. */
    private static final float FAINT = 0.05f;

    private final float[] sums;
    private final float[] roots;
    private final float[] weights;

    private Descent(int features) {
        // The last place is the constant, which stands in every text
        sums = new float[features + 1];
        roots = new float[features + 1];
        weights = new float[features + 1];
    }

    /** The weights that tell the texts with a tag from those without; the last is the constant. */
    static float[] weights(List<Examples.Sparse> texts, boolean[] tagged, int features, long seed) {
        Descent descent = new Descent(features);
        int[] order = new int[texts.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random random = new Random(seed);
        int rounds = Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, TEXTS_SEEN / Math.max(1, order.length)));
        for (int round = 0; round < rounds; round++) {
            shuffle(order, random);
            for (int place : order) {
                descent.learn(texts.get(place), tagged[place] ? 1 : 0);
            }
        }
        for (int i = 0; i < features; i++) {
            descent.weights[i] = Math.abs(descent.weights[i]) < FAINT ? 0 : descent.weights[i];
        }
        return descent.weights;
    }

    private void learn(Examples.Sparse text, int tagged) {
        double error = TagModel.probability(weights, text) - tagged;
        if (Math.abs(error) > NEAR_ENOUGH) {
            step(weights.length - 1, error, 0);
            for (int i = 0; i < text.numbers().length; i++) {
                step(text.numbers()[i], error * text.weights()[i], SPARSE);
            }
        }
    }

    private void step(int place, double slope, double sparse) {
        double root = roots[place];
        double grown = Math.sqrt(root * root + slope * slope);
        double sum = sums[place] + slope - (grown - root) / STEP * weights[place];
        sums[place] = (float) sum;
        roots[place] = (float) grown;
        double left = Math.abs(sum) - sparse;
        weights[place] = left <= 0 ? 0 : (float) (-Math.signum(sum) * left / ((0.5 + grown) / STEP + SMALL));
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }
}
