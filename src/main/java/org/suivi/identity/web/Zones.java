package org.suivi.identity.web;

import java.time.ZoneId;
import java.util.List;

/** The time zones that are offered: places, not the abbreviations that differ from country to country. */
final class Zones {

    private static final List<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.equals("UTC")
                    || id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .sorted()
            .toList();

    private Zones() {}

    static List<String> all() {
        return ALL;
    }

    static boolean isKnown(String id) {
        return ALL.contains(id);
    }
}
