package org.suivi.indicators.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.indicators.IndicatorRow;
import org.suivi.indicators.Measurable;
import org.suivi.indicators.NotNeeded;
import org.suivi.shared.LocalizedText;

/**
 * What stands about indicators on the page of a recommendation, a cluster or an action.
 *
 * @param path of that page, below the address of the system
 * @param mayConfirm whether the reader is the second person that a decision waits for
 * @param choices the indicators it could be linked with, by code; none for those who do not link
 */
public record Beside(
        Measurable what,
        long id,
        String path,
        List<IndicatorRow> rows,
        NotNeeded.@Nullable Decision decision,
        boolean mayConfirm,
        Map<String, LocalizedText> choices,
        IndicatorWords words) {}
