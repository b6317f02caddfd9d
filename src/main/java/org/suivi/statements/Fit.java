package org.suivi.statements;

import java.util.Locale;

/** Whether a text can be said, and interpreted, in the time there is. */
public enum Fit {
    FITS,
    QUICK,
    TOO_FAST;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
