package org.suivi.api.v1;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Page;

/** Which page of a counted list a program asks for. */
record Numbered(
        @Parameter(
                description = "Number of the page, from 1",
                schema = @Schema(type = "integer", format = "int32", defaultValue = "1"))
        @Nullable
        Integer page) {

    int number() {
        return page == null ? 1 : Page.numbered(page);
    }
}
