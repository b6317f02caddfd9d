package org.suivi.imports;

import java.util.Locale;

/** Where an import stands between its upload and its undoing. */
public enum ImportState {
    /** The file is there; what it does not say itself can be said, a table's columns can be named. */
    UPLOADED,
    READING,
    CHECKING,
    /** The report is there and waits for choices. */
    CHECKED,
    APPLYING,
    APPLIED,
    UNDOING,
    UNDONE,
    FAILED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether a job is at work. */
    public boolean isRunning() {
        return this == READING || this == CHECKING || this == APPLYING || this == UNDOING;
    }

    /** Whether the step is at work or done, so that asking for it again asks for nothing. */
    boolean hasBegun(ImportState step) {
        return this == step || (this == APPLIED && step == APPLYING) || (this == UNDONE && step == UNDOING);
    }
}
