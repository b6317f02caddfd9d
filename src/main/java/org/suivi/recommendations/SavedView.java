package org.suivi.recommendations;

/**
 * A list kept under a name.
 *
 * @param query of the address that shows it
 * @param isOwn whether the reader keeps it, and not somebody who shares it
 */
public record SavedView(long id, String name, String query, boolean isShared, boolean isOwn) {}
