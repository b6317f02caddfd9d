package org.suivi.api.v1;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.suivi.cooperation.HouseList.Slice;
import org.suivi.shared.Page;

/** Which page of a list of the clearing house a program asks for. */
record Since(
        @Parameter(description = "Only what changed since this moment, as 2026-01-31T00:00:00Z") @Nullable
        Instant updatedSince,

        @Parameter(description = "The cursor in \"next\" of the page before") @Nullable
        Long after) {

    static final int SIZE = 100;

    /** Of a list whose cursor is the number of the page before. */
    int page() {
        return after == null ? 1 : Page.numbered((int) Math.max(0, Math.min(Integer.MAX_VALUE - 1, after)) + 1);
    }

    boolean isSince(Instant changed) {
        return updatedSince == null || !changed.isBefore(updatedSince);
    }

    Slice slice() {
        return new Slice(after, updatedSince, SIZE);
    }
}
