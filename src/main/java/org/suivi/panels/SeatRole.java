package org.suivi.panels;

import java.util.Locale;

/** What somebody is in one panel, by a role of the installation or by the link of a seat. */
public enum SeatRole {
    SECRETARIAT,
    CHAIR,
    MODERATOR,
    DESK,
    DELEGATE,
    DISPLAY,
    PUBLIC;

    /** Whether this seat runs the meeting. */
    public boolean runs() {
        return this == SECRETARIAT || this == CHAIR || this == MODERATOR;
    }

    /** Whether this seat keeps the list. */
    public boolean keepsTheList() {
        return this == SECRETARIAT || this == DESK;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
