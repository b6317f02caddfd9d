package org.suivi.views;

/**
 * A list kept under a name.
 *
 * @param list the path of its page below the system's address ("/plans/3")
 * @param query of the address that shows it
 * @param isOwn whether the reader keeps it, and not somebody who shares it
 */
public record SavedView(long id, String list, String name, String query, boolean isShared, boolean isOwn) {

    /** Its address below that of the system. */
    public String path() {
        return query.isEmpty() ? list : list + "?" + query;
    }
}
