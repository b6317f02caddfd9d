package org.suivi.statements;

import java.util.Locale;

/** What interpreters need to tell the podium. */
public enum SignalKind {
    TOO_FAST,
    NO_SOUND;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
