package org.suivi.matching;

/**
 * What help costs the one who receives it.
 *
 * @param funds the money that the provider can bring; 0 for none
 */
public record Cost(Basis basis, double funds) {

    /** Who bears the cost. */
    public enum Basis {
        FREE,
        SHARED,
        AT_COST
    }
}
