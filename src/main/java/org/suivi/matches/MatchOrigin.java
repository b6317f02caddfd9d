package org.suivi.matches;

import java.util.Locale;

/** Who had the idea of a match. */
public enum MatchOrigin {
    ENGINE,
    DESK,
    PARTY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
