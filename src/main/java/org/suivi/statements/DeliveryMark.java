package org.suivi.statements;

import java.util.Locale;

/** How a text stands to what is said: read out word for word, or to be checked against delivery. */
public enum DeliveryMark {
    VERBATIM,
    CHECK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
