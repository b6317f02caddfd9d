package org.suivi.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The numbers that decide, from a file with a version: a change of them is a change of version and of what was measured. */
public final class Weights {

    /** Those in use; docs/matching.md says how they were measured. */
    public static final String IN_USE = "2026-02";

    private final WeightsFile file;
    private final double[] features = new double[Feature.values().length];
    private final Map<String, Set<String>> neighbours = new HashMap<>();
    private final Map<String, Map<String, Double>> modalities = new HashMap<>();

    Weights(WeightsFile file) {
        this.file = file;
        for (Feature feature : Feature.values()) {
            features[feature.place()] = file.features().getOrDefault(feature, 0.0);
        }
        for (List<String> pair : file.functions().neighbours()) {
            neighbours.computeIfAbsent(pair.get(0), unused -> new HashSet<>()).add(pair.get(1));
            neighbours.computeIfAbsent(pair.get(1), unused -> new HashSet<>()).add(pair.get(0));
        }
        for (WeightsFile.Compatible cell : file.modalities()) {
            compatible(cell.wanted(), cell.offered(), cell.value());
            if (cell.bothWays()) {
                compatible(cell.offered(), cell.wanted(), cell.value());
            }
        }
    }

    /** The weights in use. */
    public static Weights bundled() {
        return Bundled.WEIGHTS;
    }

    /** The weights of one version, so that a stored match can be explained as it was made. */
    public static Weights version(String version) {
        String name = "/matching/weights-" + version + ".json";
        try (InputStream in = Weights.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there are no weights " + version);
            }
            return new Weights(JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, WeightsFile.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String version() {
        return file.version();
    }

    /** How much a feature counts. */
    public double of(Feature feature) {
        return features[feature.place()];
    }

    /** The share of the score that depends on how much is known. */
    double information() {
        return file.information();
    }

    /** The theme similarities. */
    ThemeSimilarity theme() {
        return file.theme();
    }

    double function(String wanted, String offered) {
        if (wanted.equals(offered)) {
            return 1;
        }
        return neighbours.getOrDefault(wanted, Set.of()).contains(offered)
                ? file.functions().neighbour()
                : 0;
    }

    double modality(String wanted, String offered) {
        if (wanted.equals(offered)) {
            return 1;
        }
        return modalities.getOrDefault(wanted, Map.of()).getOrDefault(offered, 0.0);
    }

    Map<String, Double> context(Asking.Preference preference) {
        return file.context().getOrDefault(preference, Map.of());
    }

    /** Scores of one step count as equal, and the fresher record goes first. */
    long step(double score) {
        return (long) Math.floor(score / file.step() + 1e-9);
    }

    /** How a score reads for people. */
    public Band band(double score) {
        if (score >= file.bands().strong()) {
            return Band.STRONG;
        }
        return score >= file.bands().possible() ? Band.POSSIBLE : Band.HIDDEN;
    }

    boolean isShown(double score) {
        return score >= file.bands().possible();
    }

    WeightsFile file() {
        return file;
    }

    Weights with(Map<Feature, Double> other) {
        return new Weights(file.with(other));
    }

    Weights with(double kappa, double glossaryKappa) {
        WeightsFile.Text text = file.text();
        return new Weights(
                file.with(new WeightsFile.Text(text.k1(), text.b(), kappa, glossaryKappa, text.fewestTerms())));
    }

    private void compatible(String wanted, String offered, double value) {
        modalities.computeIfAbsent(wanted, unused -> new HashMap<>()).put(offered, value);
    }

    /** What themes count that are not the same but near. */
    record ThemeSimilarity(double same, double narrower, double parent, double sibling, double cluster) {}

    private static final class Bundled {
        private static final Weights WEIGHTS = version(IN_USE);
    }
}
