package org.suivi.indicators;

/** How often values of an indicator are to be expected. */
public enum Periodicity {
    MONTHLY,
    QUARTERLY,
    HALF_YEARLY,
    YEARLY,
    EVERY_TWO_YEARS,
    EVERY_FIVE_YEARS,
    IRREGULAR;

    /** As in the database, in files and in message keys. */
    public String code() {
        return Coded.code(this);
    }
}
