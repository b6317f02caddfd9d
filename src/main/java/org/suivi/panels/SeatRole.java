package org.suivi.panels;

import java.util.Locale;

/** What somebody is in one panel, by a role of the installation or by the link of a seat. */
public enum SeatRole {
    SECRETARIAT,
    CHAIR,
    MODERATOR,
    DESK,
    DELEGATE,
    PANELLIST,
    BOOTH,
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

    /** Whether each of these seats is of one language, or of one person at the podium. */
    public boolean hasPlace() {
        return this == PANELLIST || this == BOOTH;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
