package org.suivi.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The first ten offers of each need with their scores, and how well a number foretells which of them would help. */
record Chances(List<Shown> shown) {

    private static final int ROUNDS = 25;
    /** So little that it only keeps the curve finite where scores part what helps from what does not. */
    private static final double HELD_BACK = 0.01;

    Chances {
        shown = List.copyOf(shown);
    }

    private record Shown(Need need, double score, int helps) {}

    static Chances of(Evaluation evaluation, RankingSystem system) {
        var shown = new ArrayList<Shown>();
        for (Need need : evaluation.needs()) {
            system.ranked(need, evaluation.open(need)).stream()
                    .limit(RankingMeasures.SHOWN)
                    .forEach(offer -> shown.add(new Shown(
                            need,
                            system.score().applyAsDouble(need, offer),
                            evaluation.gain(need, offer) >= RankingMeasures.USEFUL ? 1 : 0)));
        }
        return new Chances(shown);
    }

    /** The mean square of score less outcome. */
    double brierOfScore() {
        return brier(Shown::score);
    }

    double brierOfRate() {
        double rate = rate();
        return brier(one -> rate);
    }

    /** Of a curve from score to chance that was drawn through others. */
    double brierOf(Curve curve) {
        return brier(one -> curve.at(one.score()));
    }

    /** Of curves each of which was drawn without the need it speaks of. */
    double brierOfCurves() {
        return brier(one -> without(one.need()).curve().at(one.score()));
    }

    /** Of rates each of which was counted without the need it speaks of. */
    double brierOfRates() {
        return brier(one -> without(one.need()).rate());
    }

    private double brier(ToDoubleFunction<Shown> said) {
        return shown.stream()
                .mapToDouble(one -> Math.pow(said.applyAsDouble(one) - one.helps(), 2))
                .average()
                .orElse(Double.NaN);
    }

    private double rate() {
        return shown.stream().mapToInt(Shown::helps).average().orElse(Double.NaN);
    }

    private Chances without(Need need) {
        return new Chances(shown.stream().filter(one -> one.need() != need).toList());
    }

    /** The chance that an offer of a score would help: two numbers, so that a higher score never means less. */
    record Curve(double from, double steepness) {

        double at(double score) {
            return 1 / (1 + Math.exp(-from - steepness * score));
        }
    }

    /** The likeliest curve, by Newton's steps. */
    Curve curve() {
        var curve = new Curve(0, 0);
        for (int round = 0; round < ROUNDS; round++) {
            curve = nearer(curve);
        }
        return curve;
    }

    private Curve nearer(Curve curve) {
        double up = -HELD_BACK * curve.from();
        double steeper = -HELD_BACK * curve.steepness();
        double a = HELD_BACK;
        double b = 0;
        double c = HELD_BACK;
        for (Shown one : shown) {
            double chance = curve.at(one.score());
            double spread = chance * (1 - chance);
            up += one.helps() - chance;
            steeper += (one.helps() - chance) * one.score();
            a += spread;
            b += spread * one.score();
            c += spread * one.score() * one.score();
        }
        double both = a * c - b * b;
        return new Curve(
                curve.from() + (c * up - b * steeper) / both, curve.steepness() + (a * steeper - b * up) / both);
    }
}
