package org.suivi.matching;

/**
 * Whether a need can pay for the help it asks.
 *
 * @param atLeast the lower end of the band of what is lacking; 0 where no band was given
 */
public record FundingWanted(Extent extent, double atLeast) {

    /** How much of the cost is lacking. */
    public enum Extent {
        NOTHING,
        PART,
        ALL
    }
}
