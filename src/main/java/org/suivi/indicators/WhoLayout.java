package org.suivi.indicators;

import java.util.List;
import java.util.function.Consumer;
import org.suivi.indicators.ReadValue.Part;
import org.suivi.indicators.ReadValue.Said;

/** The export of the World Health Organization's data portals: a row for each indicator, State and year. */
final class WhoLayout implements ValueLayout {

    private static final String SOURCE = "World Health Organization";

    @Override
    public String code() {
        return "who";
    }

    @Override
    public boolean knows(Header header) {
        return header.has("Indicator", "Year", "Country ISO 3 code", "Value Numeric");
    }

    /** The written value carries the range of uncertainty, which is kept as a note: "893 [697-1142]". */
    @Override
    public void read(Header header, int row, List<String> cells, Consumer<ReadValue> taker) {
        String value = header.cell(cells, "Value Numeric");
        String written = header.cell(cells, "Value String");
        String comments = header.cell(cells, "Comments");
        String range = written.contains("[") ? written : "";
        String note = range.isEmpty() || comments.isEmpty() ? range + comments : range + " · " + comments;
        taker.accept(new ReadValue(
                row,
                header.cell(cells, "Indicator"),
                header.cell(cells, "Country ISO 3 code"),
                header.cell(cells, "Year"),
                Part.WHOLE,
                value,
                value.isEmpty() ? MissingReason.NOT_AVAILABLE : null,
                Said.source(SOURCE).note(note)));
    }
}
