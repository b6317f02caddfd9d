package org.suivi.shared.web;

import java.time.ZoneId;
import org.suivi.shared.LocalizedText;

/** What every page shows of the national system it belongs to. */
public record SystemHead(
        int id, String code, LocalizedText name, boolean isPublic, boolean isDemonstration, ZoneId zone) {

    /** The address of the system's pages, "/svn". */
    public String path() {
        return "/" + code;
    }
}
