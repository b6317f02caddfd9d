package org.suivi.shared.web;

import org.suivi.shared.Permission;

/**
 * One entry of a system's navigation, offered by the module whose page it opens.
 *
 * @param key message key of its label
 * @param path below the system's address, "/recommendations"
 * @param order smaller comes first; its {@link Part} follows from it
 */
public record MenuEntry(String key, String path, Permission permission, int order) {

    /** Where an entry stands: always in sight, or in one of the menus that open. */
    public enum Part {
        DAILY(0),
        MORE(30),
        MANAGING(50);

        private final int from;

        Part(int from) {
            this.from = from;
        }

        /** The message key of its menu. */
        public String key() {
            return this == MORE ? "layout.more" : "layout.manage";
        }
    }

    Part part() {
        return order >= Part.MANAGING.from ? Part.MANAGING : order >= Part.MORE.from ? Part.MORE : Part.DAILY;
    }
}
