package org.suivi.indicators;

import java.util.List;
import java.util.function.Consumer;
import org.suivi.indicators.ReadValue.Part;
import org.suivi.indicators.ReadValue.Said;
import org.suivi.shared.Formula;
import org.suivi.shared.Refused;

/** Suivi's own plain layout, the one that it writes: a row for each value. */
final class OwnLayout implements ValueLayout {

    static final List<String> COLUMNS = List.of(
            "indicator",
            "period",
            "territory",
            "disaggregation",
            "value",
            "missing",
            "status",
            "source",
            "break",
            "note");

    @Override
    public String code() {
        return "own";
    }

    @Override
    public boolean knows(Header header) {
        return header.has("indicator", "period", "value", "source");
    }

    @Override
    public void read(Header header, int row, List<String> cells, Consumer<ReadValue> taker) {
        String missing = header.cell(cells, "missing");
        String status = header.cell(cells, "status");
        taker.accept(new ReadValue(
                row,
                header.cell(cells, "indicator"),
                "",
                header.cell(cells, "period"),
                new Part(
                        bare(header.cell(cells, "territory")),
                        Disaggregation.parse(bare(header.cell(cells, "disaggregation")))),
                header.cell(cells, "value"),
                missing.isEmpty() ? null : known(MissingReason.class, missing),
                new Said(
                        status.isEmpty() ? null : known(ValueStatus.class, status),
                        bare(header.cell(cells, "source")),
                        bare(header.cell(cells, "break")),
                        bare(header.cell(cells, "note")))));
    }

    private static <E extends Enum<E>> E known(Class<E> words, String word) {
        return Coded.find(words, word).orElseThrow(() -> new Refused("indicator.upload.word-unknown", word));
    }

    /** Without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
    private static String bare(String text) {
        return text.startsWith("'") && Formula.isBegunBy(text.substring(1)) ? text.substring(1) : text;
    }
}
