package org.suivi.indicators;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.suivi.indicators.ReadValue.Part;
import org.suivi.indicators.ReadValue.Said;

/**
 * The Human Rights Measurement Initiative's scores on economic and social rights. A row holds several scores, and each right is
 * scored by two standards: what one indicator measures is called "Education/Core/score_wrt_global_best".
 */
final class HrmiScoresLayout implements ValueLayout {

    private static final List<String> SCORES = List.of("score_wrt_immediate_duty", "score_wrt_global_best");

    @Override
    public String code() {
        return "hrmi-scores";
    }

    @Override
    public boolean knows(Header header) {
        return header.has("country_code", "year", "metric_code", "group", "standard", "score_wrt_global_best");
    }

    @Override
    public void read(Header header, int row, List<String> cells, Consumer<ReadValue> taker) {
        for (String score : SCORES) {
            String value = header.cell(cells, score);
            if (!value.isEmpty()) {
                taker.accept(new ReadValue(
                        row,
                        header.cell(cells, "metric_code") + "/" + header.cell(cells, "standard") + "/" + score,
                        header.cell(cells, "country_code"),
                        header.cell(cells, "year"),
                        new Part("", group(header.cell(cells, "group"))),
                        value,
                        null,
                        Said.source("Human Rights Measurement Initiative")));
            }
        }
    }

    private static Disaggregation group(String group) {
        Map<String, String> parts = new TreeMap<>();
        switch (group) {
            case "All", "" -> {}
            case "Female", "Male" -> parts.put("sex", group.equals("Female") ? "female" : "male");
            default -> parts.put("group", group);
        }
        return Disaggregation.of(parts);
    }
}
