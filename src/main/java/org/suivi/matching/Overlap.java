package org.suivi.matching;

import java.util.Collections;

/**
 * How much two projects or offers in one country with different leads do the same at the same time.
 *
 * @param isRaised whether a person should look at it
 */
public record Overlap(double score, long days, boolean isRaised) {

    public static Overlap of(Assistance one, Assistance other, Weights weights) {
        if (!one.country().equals(other.country()) || one.lead().equals(other.lead())) {
            return new Overlap(0, 0, false);
        }
        WeightsFile.Overlap parts = weights.file().overlap();
        long days = one.window().daysSharedWith(other.window());
        double time =
                (double) days / Math.min(one.window().days(), other.window().days());
        double score = parts.theme() * themes(one.subject(), other.subject(), weights)
                + parts.function() * functions(one.subject(), other.subject())
                + parts.time() * time
                + parts.beneficiary() * beneficiary(one, other);
        return new Overlap(score, days, score >= parts.from() - 1e-9 && days >= parts.days());
    }

    /** The mean of both directions: neither project is the one to be covered. */
    private static double themes(Subject one, Subject other, Weights weights) {
        double there = Features.covered(one, other.themes(), weights);
        double back = Features.covered(other, one.themes(), weights);
        return (Double.isNaN(there) || Double.isNaN(back)) ? 0 : (there + back) / 2;
    }

    private static double functions(Subject one, Subject other) {
        return Collections.disjoint(one.functions(), other.functions()) ? 0 : 1;
    }

    private static double beneficiary(Assistance one, Assistance other) {
        return one.beneficiary() != null && one.beneficiary().equals(other.beneficiary()) ? 1 : 0;
    }
}
