package org.suivi.indicators.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.indicators.IndicatorRow;
import org.suivi.indicators.Measurable;
import org.suivi.indicators.NotNeeded;

/**
 * What stands about indicators on the page of a recommendation or a cluster.
 *
 * @param path of that page, below the address of the system
 */
public record Beside(
        Measurable what,
        long id,
        String path,
        List<IndicatorRow> rows,
        NotNeeded.@Nullable Decision decision,
        IndicatorWords words) {}
