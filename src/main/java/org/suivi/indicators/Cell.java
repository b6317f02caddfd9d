package org.suivi.indicators;

import org.suivi.shared.Refused;

/**
 * What exactly a value of an indicator is the value of: one cell holds one current value.
 *
 * @param territory empty for the whole State
 */
public record Cell(Period period, String territory, Disaggregation disaggregation) {

    private static final int LONGEST = 120;

    public Cell {
        territory = territory.strip();
        if (territory.length() > LONGEST || territory.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("indicator.value.territory.wrong");
        }
    }

    /** Of everybody in the whole State. */
    public static Cell of(Period period) {
        return new Cell(period, "", Disaggregation.ALL);
    }

    boolean isWhole() {
        return territory.isEmpty() && disaggregation.isAll();
    }
}
