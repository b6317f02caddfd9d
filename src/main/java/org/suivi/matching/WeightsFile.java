package org.suivi.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file of weights as it is written; {@link Weights} gives it meaning. */
record WeightsFile(
        String version,
        Map<Feature, Double> features,
        double information,
        double step,
        Bands bands,
        int shortestOverlapDays,
        Weights.ThemeSimilarity theme,
        Functions functions,
        List<Compatible> modalities,
        Mechanism mechanism,
        Language language,
        Map<Asking.Preference, Map<String, Double>> context,
        Text text,
        Track track,
        Map<Role, Set<Feature>> roles,
        Provider provider,
        Overlap overlap) {

    WeightsFile with(Map<Feature, Double> other) {
        return new WeightsFile(
                version,
                other,
                information,
                step,
                bands,
                shortestOverlapDays,
                theme,
                functions,
                modalities,
                mechanism,
                language,
                context,
                text,
                track,
                roles,
                provider,
                overlap);
    }

    WeightsFile with(Text other) {
        return new WeightsFile(
                version,
                features,
                information,
                step,
                bands,
                shortestOverlapDays,
                theme,
                functions,
                modalities,
                mechanism,
                language,
                context,
                other,
                track,
                roles,
                provider,
                overlap);
    }

    record Bands(double strong, double possible) {}

    record Functions(double neighbour, List<List<String>> neighbours) {}

    record Compatible(String wanted, String offered, double value, boolean bothWays) {}

    record Mechanism(double recommendation, double instrument) {}

    record Language(double first, double other, double interpreted) {}

    /** The constants of BM25, of its saturation, and of the overlap across languages. */
    record Text(double k1, double b, double kappa, double glossaryKappa, int fewestTerms) {}

    record Track(double usual, double strength) {}

    record Provider(double priorities, double readiness, double urgency, double equity, int urgentDays, int calmDays) {}

    record Overlap(double theme, double function, double time, double beneficiary, double from, int days) {}
}
