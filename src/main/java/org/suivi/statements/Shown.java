package org.suivi.statements;

import java.util.Locale;

/** From when on everybody may read a statement, as whoever gave it chose; booths and the secretariat read it from the beginning. */
public enum Shown {
    TURN,
    AFTER,
    KEPT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
