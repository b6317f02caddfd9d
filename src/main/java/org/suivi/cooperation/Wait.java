package org.suivi.cooperation;

/**
 * Something that waits for a reader.
 *
 * @param key message key of what it is
 * @param path of the list that it opens
 * @param count how long that list is
 */
public record Wait(String key, String path, long count) {}
