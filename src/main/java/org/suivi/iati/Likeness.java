package org.suivi.iati;

import java.util.Locale;

/** What a reported activity is to the projects that are here. */
public enum Likeness {
    /** Our own report of a project, come back. */
    OWN,
    /** A project that is known by this identifier. */
    KNOWN,
    /** A project of the same country with a like title or the same days. */
    SIMILAR,
    NEW;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Likeness of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether people have to decide what it is. */
    public boolean isOpen() {
        return this == SIMILAR || this == NEW;
    }
}
