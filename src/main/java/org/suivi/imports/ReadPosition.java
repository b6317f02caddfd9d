package org.suivi.imports;

import org.jspecify.annotations.Nullable;

/** The position of the State under review, as a label, and the document and paragraph where it was stated. */
public record ReadPosition(
        String label, @Nullable String symbol, @Nullable String paragraph) {

    public static final String SUPPORTED = "supported";
    public static final String NOTED = "noted";
    public static final String SUPPORTED_AND_NOTED = "supported/noted";
}
