package org.suivi.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes a model out of labelled texts: weights from most of them, thresholds from the rest, then weights from all. */
final class TagTraining {

    private static final int FEWEST = 10;
    private static final int HELD_OUT_PART = 5;

    private final List<Labelled> texts;
    private final long seed;
    private final Map<String, Integer> kept = new TreeMap<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final Examples examples;
    private final List<Examples.Sparse> sparse = new ArrayList<>();

    TagTraining(List<Labelled> texts, long seed) {
        this.texts = texts;
        this.seed = seed;
        Map<String, Integer> counts = new TreeMap<>();
        texts.forEach(text -> text.codes().forEach(code -> counts.merge(code, 1, Integer::sum)));
        counts.forEach((code, count) -> (count < FEWEST ? leftOut : kept).put(code, count));
        List<Map<String, Features.Found>> features = texts.stream()
                .map(text -> Features.of(text.text(), text.language()))
                .toList();
        examples = Examples.of(features);
        features.forEach(one -> sparse.add(examples.sparse(one)));
    }

    TagModel model() {
        List<TagModel.Tag> tags = new ArrayList<>();
        for (String code : kept.keySet()) {
            boolean[] tagged = tagged(code);
            double threshold = threshold(tagged);
            tags.add(new TagModel.Tag(code, Descent.weights(sparse, tagged, examples.size(), seed), threshold));
        }
        return new TagModel(examples, tags, leftOut);
    }

    private boolean[] tagged(String code) {
        boolean[] tagged = new boolean[texts.size()];
        for (int i = 0; i < tagged.length; i++) {
            Set<String> codes = texts.get(i).codes();
            tagged[i] = codes.contains(code);
        }
        return tagged;
    }

    /** The probability from which a tag is suggested: the best on texts its weights have not seen, drawn to the middle if these are few. */
    private double threshold(boolean[] tagged) {
        List<Examples.Sparse> seen = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        for (int i = 0; i < tagged.length; i++) {
            // By text, so that the six languages of one record stay together when they stand side by side
            if ((i / 6) % HELD_OUT_PART == 0) {
                rest.add(i);
            } else {
                seen.add(sparse.get(i));
                labels.add(tagged[i]);
            }
        }
        boolean[] seenTagged = new boolean[labels.size()];
        for (int i = 0; i < seenTagged.length; i++) {
            seenTagged[i] = labels.get(i);
        }
        float[] weights = Descent.weights(seen, seenTagged, examples.size(), seed);
        return best(rest, weights, tagged);
    }

    private double best(List<Integer> rest, float[] weights, boolean[] tagged) {
        double best = 0.3;
        double highest = -1;
        int all = (int) rest.stream().filter(i -> tagged[i]).count();
        double[] scores = rest.stream()
                .mapToDouble(i -> TagModel.probability(weights, sparse.get(i)))
                .toArray();
        for (double threshold = 0.1; threshold < 0.75; threshold += 0.025) {
            int shown = 0;
            int hits = 0;
            for (int i = 0; i < scores.length; i++) {
                boolean found = scores[i] >= threshold;
                shown += found ? 1 : 0;
                hits += found && tagged[rest.get(i)] ? 1 : 0;
            }
            double f1 = shown + all == 0 ? 0 : 2.0 * hits / (shown + all);
            if (f1 > highest) {
                highest = f1;
                best = threshold;
            }
        }
        double trust = all / (all + 10.0);
        return trust * best + (1 - trust) * 0.3;
    }
}
