package org.suivi.indicators;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file with values that somebody sent.
 *
 * @param state whose values are taken from it, by the code that the file uses
 * @param applied when its values came in; null while it waits
 */
public record Upload(
        long id,
        String fileName,
        String fileHash,
        String state,
        String by,
        @Nullable Instant applied,
        int added,
        int corrected) {}
