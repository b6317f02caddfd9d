package org.suivi.panels;

import java.util.Locale;

/** Which part of a list somebody stands in: dignitaries and groups are moved to its beginning, as per practice of the Council. */
public enum Band {
    DIGNITARY,
    GROUP,
    ORDINARY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
