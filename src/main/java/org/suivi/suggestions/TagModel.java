package org.suivi.suggestions;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Suggests tags for a text as people tagged others like it; made from labelled texts, kept as a small file. */
public final class TagModel {

    private static final int MOST_WORDS = 5;
    private static final long SEED = 20261121;

    /** What was learnt about one tag. */
    record Tag(String code, float[] weights, double threshold) {}

    private final Examples examples;
    private final List<Tag> tags;
    private final Map<String, Integer> leftOut;

    TagModel(Examples examples, List<Tag> tags, Map<String, Integer> leftOut) {
        this.examples = examples;
        this.tags = List.copyOf(tags);
        this.leftOut = Map.copyOf(leftOut);
    }

    /** Learns from labelled texts; the same texts in the same order always give the same model. */
    public static TagModel train(Stream<Labelled> texts) {
        return new TagTraining(texts.toList(), SEED).model();
    }

    /** Reads a model that was saved; refuses what is none or is too large to be one. */
    public static TagModel load(InputStream in) throws IOException {
        return TagModelFile.read(in);
    }

    public void save(OutputStream out) throws IOException {
        TagModelFile.write(out, examples, tags, leftOut);
    }

    /** The tags that may fit, surest first. */
    public List<Suggestion> suggest(String text, String language) {
        Map<String, Features.Found> features = Features.of(text, language);
        Examples.Sparse sparse = examples.sparse(features);
        List<Suggestion> found = new ArrayList<>();
        for (Tag tag : tags) {
            double probability = probability(tag.weights(), sparse);
            if (probability >= tag.threshold() && sparse.numbers().length > 0) {
                found.add(new Suggestion(tag.code(), probability, words(tag, sparse, features)));
            }
        }
        found.sort(
                Comparator.comparingDouble(Suggestion::probability).reversed().thenComparing(Suggestion::code));
        return found;
    }

    /** The tags it can suggest. */
    public List<String> codes() {
        return tags.stream().map(Tag::code).toList();
    }

    /** The tags it saw too rarely to learn, with how often. */
    public Map<String, Integer> leftOut() {
        return leftOut;
    }

    static double probability(float[] weights, Examples.Sparse text) {
        double sum = weights[weights.length - 1];
        for (int i = 0; i < text.numbers().length; i++) {
            sum += (double) weights[text.numbers()[i]] * text.weights()[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private List<String> words(Tag tag, Examples.Sparse sparse, Map<String, Features.Found> features) {
        Map<Integer, Double> shares = new TreeMap<>();
        for (int i = 0; i < sparse.numbers().length; i++) {
            shares.put(sparse.numbers()[i], (double) tag.weights()[sparse.numbers()[i]] * sparse.weights()[i]);
        }
        record Led(String shown, double share) {}
        Set<String> shown = new LinkedHashSet<>();
        features.entrySet().stream()
                .filter(one -> examples.numbers().containsKey(one.getKey()))
                .map(one -> new Led(
                        one.getValue().shown(),
                        shares.getOrDefault(examples.numbers().getOrDefault(one.getKey(), -1), 0.0)))
                .filter(led -> led.share() > 0.05)
                .sorted(Comparator.comparingDouble(Led::share).reversed().thenComparing(Led::shown))
                .limit(MOST_WORDS)
                .forEach(led -> shown.add(led.shown()));
        return List.copyOf(shown);
    }
}
