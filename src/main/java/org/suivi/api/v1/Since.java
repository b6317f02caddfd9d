package org.suivi.api.v1;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.suivi.cooperation.HouseList.Slice;

/** Which page of a list of the clearing house a program asks for. */
record Since(
        @Parameter(description = "Only what changed since this moment, as 2026-01-31T00:00:00Z") @Nullable
        Instant updatedSince,

        @Parameter(description = "The cursor in \"next\" of the page before") @Nullable
        Long after) {

    static final int SIZE = 100;

    Slice slice() {
        return new Slice(after, updatedSince, SIZE);
    }
}
