package org.suivi.coordination;

import java.util.Locale;

/** What an institution is to the follow-up of a thing: it answers for it, or it helps. */
public enum Part {
    LEAD,
    SUPPORTING;

    /** As in the database and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Part of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
