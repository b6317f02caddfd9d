package org.suivi.proceedings;

import java.util.Locale;

/** The parts of a paper, in their order. */
public enum Section {
    INTRODUCTION,
    OPENING,
    PANELLISTS,
    DISCUSSION,
    POINTS,
    RESPONSES,
    /** What was posted and not said, where the rules of the panel want it. */
    UNDELIVERED,
    ANNEX;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
