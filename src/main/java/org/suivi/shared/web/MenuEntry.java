package org.suivi.shared.web;

import org.suivi.shared.Permission;

/**
 * One entry of a system's navigation, offered by the module whose page it opens.
 *
 * @param key message key of its label
 * @param path below the system's address, "/recommendations"
 * @param order smaller comes first; from 50 on it belongs to managing the system and stands in a menu of its own
 */
public record MenuEntry(String key, String path, Permission permission, int order) {

    private static final int MANAGING_FROM = 50;

    boolean isManaging() {
        return order >= MANAGING_FROM;
    }
}
