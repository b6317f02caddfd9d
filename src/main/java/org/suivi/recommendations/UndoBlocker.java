package org.suivi.recommendations;

import org.jspecify.annotations.Nullable;

/**
 * Something that was built on what an import brought, so that it cannot be undone before this is.
 *
 * @param address of the recommendation
 * @param what message key
 * @param path where it is found, below the address of the system
 */
public record UndoBlocker(String address, @Nullable String number, String what, String path) {}
