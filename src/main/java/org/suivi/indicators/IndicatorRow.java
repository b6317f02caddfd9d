package org.suivi.indicators;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Visibility;

/** An indicator as lists show it. */
public record IndicatorRow(
        long id,
        String code,
        LocalizedText name,
        IndicatorKind kind,
        LocalizedText unit,
        @Nullable Long institution,
        Visibility visibility,
        @Nullable Latest latest) {

    /** The newest value of everybody in the whole State. */
    public record Latest(
            Period period,
            @Nullable BigDecimal value,
            @Nullable MissingReason missing) {}
}
