package org.suivi.matching;

import java.util.OptionalDouble;
import java.util.Set;

/** The features of a pair and what they come to; what is unknown is left out of the mean and lowers how much is known. */
public final class Score {

    private static final Feature[] FEATURES = Feature.values();

    private final double[] values;
    private final double total;
    private final double knownWeight;

    private Score(double[] values, double total, double knownWeight) {
        this.values = values;
        this.total = total;
        this.knownWeight = knownWeight;
    }

    static Score of(double[] values, Weights weights) {
        double sum = 0;
        double known = 0;
        double all = 0;
        for (Feature feature : FEATURES) {
            double weight = weights.of(feature);
            double value = values[feature.place()];
            all += weight;
            if (!Double.isNaN(value)) {
                sum += weight * value;
                known += weight;
            }
        }
        double share = all == 0 ? 0 : known / all;
        double information = weights.information();
        double total = known == 0 ? 0 : sum / known * (1 - information + information * share);
        return new Score(values, total, share);
    }

    /** Between 0 and 1. */
    public double total() {
        return total;
    }

    /** The share of the weight of the features that are known. */
    public double knownWeight() {
        return knownWeight;
    }

    /** Empty where it is unknown. */
    public OptionalDouble value(Feature feature) {
        double value = values[feature.place()];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    Score without(Feature feature, Weights weights) {
        return with(feature, Double.NaN, weights);
    }

    Score setToNothing(Feature feature, Weights weights) {
        return with(feature, 0, weights);
    }

    Score wholly(Feature feature, Weights weights) {
        return with(feature, 1, weights);
    }

    Score under(Weights other) {
        return of(values, other);
    }

    private Score with(Feature feature, double value, Weights weights) {
        double[] other = values.clone();
        other[feature.place()] = value;
        return of(other, weights);
    }

    Score only(Set<Feature> kept, Weights weights) {
        double[] fewer = values.clone();
        for (Feature feature : FEATURES) {
            if (!kept.contains(feature)) {
                fewer[feature.place()] = Double.NaN;
            }
        }
        return of(fewer, weights);
    }
}
