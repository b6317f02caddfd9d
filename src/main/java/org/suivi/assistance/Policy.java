package org.suivi.assistance;

import java.util.Locale;

/** A policy that a project can have among its aims, which reports on cooperation ask for. */
public enum Policy {
    GENDER,
    PARTICIPATION,
    DISABILITY;

    /** Not an aim is 0, a significant one 1. */
    public static final int PRINCIPAL = 2;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
