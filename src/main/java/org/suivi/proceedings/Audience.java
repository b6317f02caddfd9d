package org.suivi.proceedings;

import java.util.Locale;

/** For whom a paper is posted: the missions on the Extranet, or everybody. */
public enum Audience {
    EXTRANET,
    PUBLIC;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
