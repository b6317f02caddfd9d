package org.suivi.panels;

import java.util.Locale;

/** What a part of the programme is: a statement, a round of the panellists, a list of speakers from the floor, or a break. */
public enum SegmentKind {
    OPENING,
    INTRO,
    PRESENTATIONS,
    FLOOR,
    RESPONSES,
    CLOSING,
    BREAK;

    /** Whether each panellist has a turn in it. */
    public boolean isOfPanellists() {
        return this == PRESENTATIONS || this == RESPONSES;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
