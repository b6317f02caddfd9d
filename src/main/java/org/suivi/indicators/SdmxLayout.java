package org.suivi.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.suivi.indicators.ReadValue.Part;
import org.suivi.indicators.ReadValue.Said;
import org.suivi.shared.Refused;

/** SDMX-CSV, version 1 or 2, with the concepts of the SDG data structure; so do statistics offices and the SDG database export. */
final class SdmxLayout implements ValueLayout {

    @Override
    public String code() {
        return "sdmx";
    }

    @Override
    public boolean knows(Header header) {
        return header.has("TIME_PERIOD", "OBS_VALUE") && (header.has("SERIES") || header.has("INDICATOR"));
    }

    @Override
    public void read(Header header, int row, List<String> cells, Consumer<ReadValue> taker) {
        String status = header.cell(cells, "OBS_STATUS");
        String value = scaled(header.cell(cells, "OBS_VALUE"), header.cell(cells, "UNIT_MULT"));
        String comment = header.cell(cells, "COMMENT_OBS");
        String source = header.cell(cells, "SOURCE_DETAIL");
        boolean isBreak = status.equals("B");
        taker.accept(new ReadValue(
                row,
                header.cell(cells, header.has("SERIES") ? "SERIES" : "INDICATOR"),
                header.cell(cells, "REF_AREA"),
                header.cell(cells, "TIME_PERIOD"),
                new Part(territory(header, cells), disaggregation(header, cells)),
                value,
                value.isEmpty() ? SdmxCodes.missing(status) : null,
                new Said(
                        status.equals("P") ? ValueStatus.PROVISIONAL : null,
                        source.isEmpty() ? "SDMX" : source,
                        isBreak ? (comment.isEmpty() ? "OBS_STATUS B" : comment) : "",
                        isBreak ? "" : comment)));
    }

    private static String territory(Header header, List<String> cells) {
        String territory = header.cell(cells, "TERRITORY");
        return territory.equals(SdmxCodes.TOTAL) ? "" : territory;
    }

    /** UNIT_MULT 3 says that the figures are thousands. */
    private static String scaled(String value, String power) {
        if (value.isEmpty() || value.equals("NaN")) {
            return "";
        }
        if (power.isEmpty() || power.equals("0")) {
            return value;
        }
        if (!power.matches("-?\\d{1,2}")) {
            throw new Refused("indicator.upload.word-unknown", power.length() > 40 ? power.substring(0, 40) : power);
        }
        BigDecimal figure = Figure.parse(value);
        return Figure.plain(figure.scaleByPowerOfTen(Integer.parseInt(power))).toPlainString();
    }

    private static Disaggregation disaggregation(Header header, List<String> cells) {
        Map<String, String> parts = new TreeMap<>();
        SdmxCodes.CONCEPTS.forEach((dimension, concept) -> {
            String code = header.cell(cells, concept);
            if (!code.isEmpty() && !code.equals(SdmxCodes.TOTAL) && !code.equals("_Z")) {
                parts.put(dimension, SdmxCodes.word(dimension, code));
            }
        });
        String own = header.cell(cells, "CUST_BREAKDOWN");
        if (own.contains("=")) {
            parts.putAll(Disaggregation.parse(own).parts());
        } else if (!own.isEmpty() && !own.equals(SdmxCodes.TOTAL)) {
            parts.put("breakdown", own);
        }
        return Disaggregation.of(parts);
    }
}
