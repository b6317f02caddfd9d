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
    ANNEX;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
