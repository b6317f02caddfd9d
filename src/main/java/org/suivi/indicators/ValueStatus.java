package org.suivi.indicators;

/** How settled a value is in the eyes of those who publish it. */
public enum ValueStatus {
    PROVISIONAL,
    FINAL,
    REVISED;

    /** As in the database, in files and in message keys. */
    public String code() {
        return Coded.code(this);
    }
}
