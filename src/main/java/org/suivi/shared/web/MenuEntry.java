package org.suivi.shared.web;

import org.suivi.shared.Permission;

/**
 * One entry of a system's navigation, offered by the module whose page it opens.
 *
 * @param key message key of its label
 * @param path below the system's address, "/recommendations"
 * @param order smaller comes first
 */
public record MenuEntry(String key, String path, Permission permission, int order) {}
