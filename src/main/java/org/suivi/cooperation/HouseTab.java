package org.suivi.cooperation;

import org.suivi.shared.Permission;

/**
 * A section of the clearing house beside needs, offers and challenges, offered by the module whose page it opens.
 *
 * @param key message key of its label
 * @param order smaller comes first
 */
public record HouseTab(String key, String path, Permission permission, int order) {}
