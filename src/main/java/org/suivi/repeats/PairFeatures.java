package org.suivi.repeats;

import java.util.List;
import java.util.Set;

/** What can be counted about two texts that may ask the same. */
record PairFeatures(boolean acrossLanguages, double[] values) {

    static final List<String> NAMES = List.of(
            "cosine",
            "overlap",
            "contained",
            "covered",
            "heaviestShared",
            "sameInstruments",
            "otherInstruments",
            "onlyOneJoins",
            "onlyOnePauses",
            "sameDirection",
            "otherDirection");

    static PairFeatures of(Reading one, Reading other) {
        Reading.Terms left = one.comparableWith(other);
        Reading.Terms right = other.comparableWith(one);
        Shared shared = Shared.of(left, right);
        double smaller = Math.max(1e-6, Math.min(left.total(), right.total()));
        double larger = Math.max(1e-6, Math.max(left.total(), right.total()));
        double[] values = {
            shared.product() / Math.max(1e-6, left.length() * right.length()),
            2 * shared.least() / (smaller + larger),
            Math.min(1, shared.least() / smaller),
            shared.least() / larger,
            shared.heaviestShared(),
            half(one.instruments(), other.instruments()),
            differ(one.instruments(), other.instruments()),
            one.instruments().isEmpty() && other.instruments().isEmpty() ? 0 : onlyOne("join", one, other),
            onlyOne("pause", one, other),
            alike(one.directions(), other.directions()),
            differ(one.directions(), other.directions())
        };
        return new PairFeatures(!one.language().equals(other.language()), values);
    }

    private static double onlyOne(String direction, Reading one, Reading other) {
        return one.directions().contains(direction) == other.directions().contains(direction) ? 0 : 1;
    }

    /** Whether at least half of the treaties that the longer list names stand in the shorter one. */
    private static double half(Set<String> one, Set<String> other) {
        int larger = Math.max(one.size(), other.size());
        return !one.isEmpty() && !other.isEmpty() && 2 * both(one, other) >= larger ? 1 : 0;
    }

    private static double alike(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        int both = both(one, other);
        return (double) both / (one.size() + other.size() - both);
    }

    private static double differ(Set<String> one, Set<String> other) {
        return one.isEmpty() || other.isEmpty() ? 0 : 1 - alike(one, other);
    }

    /** Counted without a set of its own: this runs for every pair that is compared. */
    private static int both(Set<String> one, Set<String> other) {
        int both = 0;
        for (String each : one) {
            both += other.contains(each) ? 1 : 0;
        }
        return both;
    }

    /** One walk along two sorted lists of terms. */
    private record Shared(double product, double least, double heaviestShared) {

        static Shared of(Reading.Terms left, Reading.Terms right) {
            double product = 0;
            double least = 0;
            double heaviest = 0;
            int i = 0;
            int j = 0;
            while (i < left.numbers().length && j < right.numbers().length) {
                int a = left.numbers()[i];
                int b = right.numbers()[j];
                // Numbers below zero are terms the system has never seen: never shared
                if (a == b && a >= 0) {
                    double lesser = Math.min(left.weights()[i], right.weights()[j]);
                    product += (double) left.weights()[i] * right.weights()[j];
                    least += lesser;
                    heaviest = Math.max(heaviest, lesser);
                }
                i += a <= b ? 1 : 0;
                j += b <= a ? 1 : 0;
            }
            return new Shared(product, least, heaviest / Math.max(1e-6, Math.min(left.heaviest(), right.heaviest())));
        }
    }
}
