package org.suivi.matches;

import java.util.Locale;

/** What one party said to a proposal. */
public enum Reply {
    OPEN,
    ACCEPTED,
    DECLINED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Reply of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
