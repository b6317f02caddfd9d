package org.suivi.cooperation;

import java.util.Locale;

/** How fresh a record is, for everybody to see. */
public enum Light {
    GREEN,
    YELLOW,
    RED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
