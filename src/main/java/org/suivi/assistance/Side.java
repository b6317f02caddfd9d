package org.suivi.assistance;

import java.util.Locale;

/** Where a party stands in a project; the first two confirm it. */
public enum Side {
    RECIPIENT,
    PROVIDER,
    /** For whom it is done, such as an institution or civil society: they add their view. */
    BENEFICIARY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
