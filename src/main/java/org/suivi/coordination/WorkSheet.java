package org.suivi.coordination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet that an institution filled in and sent back, with what was taken from it.
 *
 * @param step by which what was taken from it last can be taken back
 */
public record WorkSheet(
        long id,
        long organisation,
        String fileName,
        String fileHash,
        String sentBy,
        @Nullable Instant applied,
        int written,
        @Nullable Long step) {}
