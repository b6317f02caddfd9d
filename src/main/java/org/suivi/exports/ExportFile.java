package org.suivi.exports;

import java.time.Instant;
import java.util.UUID;

/** A file that somebody ordered, and how far it is. */
public record ExportFile(
        UUID id,
        ExportFormat format,
        String state,
        int rows,
        int written,
        String fileName,
        String problem,
        Instant expiresAt) {

    public boolean isReady() {
        return state.equals("ready");
    }

    public boolean isFailed() {
        return state.equals("failed");
    }
}
