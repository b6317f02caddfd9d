package org.suivi.matching;

/** The sum of ratings from 0 to 1, and how many there were, so that few ratings can be drawn towards what is usual. */
public record Rating(double sum, int count) {

    public Rating {
        if (count < 0 || sum < 0 || sum > count) {
            throw new IllegalArgumentException("ratings stand between 0 and 1");
        }
    }
}
