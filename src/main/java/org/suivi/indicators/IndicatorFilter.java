package org.suivi.indicators;

import org.jspecify.annotations.Nullable;

/**
 * What a list of indicators is narrowed by.
 *
 * @param hasValues null for with and without
 */
public record IndicatorFilter(
        @Nullable IndicatorKind kind,
        @Nullable Long institution,
        @Nullable Boolean hasValues,
        String text) {

    public static final IndicatorFilter NONE = new IndicatorFilter(null, null, null, "");
}
