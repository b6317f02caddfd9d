package org.suivi.recommendations;

import org.jspecify.annotations.Nullable;

/**
 * Something that was built on what an import brought, so that it cannot be undone before this is.
 *
 * @param reason position, words, tags, asks, relations, clusters or later-import
 * @param laterImport the import that changed it since
 */
public record UndoBlocker(
        String address,
        @Nullable String number,
        String reason,
        @Nullable Long laterImport) {}
