package org.suivi.indicators;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.suivi.indicators.ReadValue.Part;
import org.suivi.indicators.ReadValue.Said;

/**
 * The Human Rights Measurement Initiative's survey of experts on who is at risk: the share of respondents that named a group. Groups
 * are kept by the number that the file gives them, since their names are not in it.
 */
final class HrmiAtRiskLayout implements ValueLayout {

    @Override
    public String code() {
        return "hrmi-at-risk";
    }

    @Override
    public boolean knows(Header header) {
        return header.has("year", "country_code", "metric_code", "people_code", "proportion");
    }

    @Override
    public void read(Header header, int row, List<String> cells, Consumer<ReadValue> taker) {
        String value = header.cell(cells, "proportion");
        String named = header.cell(cells, "count") + " / " + header.cell(cells, "total_respondents");
        taker.accept(new ReadValue(
                row,
                header.cell(cells, "metric_code"),
                header.cell(cells, "country_code"),
                header.cell(cells, "year"),
                new Part("", Disaggregation.of(Map.of("people", header.cell(cells, "people_code")))),
                value,
                value.isEmpty() ? MissingReason.NOT_AVAILABLE : null,
                Said.source("Human Rights Measurement Initiative").note(named)));
    }
}
