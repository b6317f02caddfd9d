package org.suivi.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a token may be used for. */
public enum Scope {
    READ,
    /** Reserved: no endpoint takes changes from programs yet, and no page issues it. */
    WRITE;

    /** As in the database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scope of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
