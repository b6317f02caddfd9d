package org.suivi.matching;

/** So many missions, seats, days or the like. */
public record Quantity(String unit, double amount) {

    public Quantity {
        if (!(amount >= 0)) {
            throw new IllegalArgumentException("a quantity is not negative");
        }
    }
}
