package org.suivi.indicators;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suivi.indicators.ReadValue.Part;
import org.suivi.indicators.ReadValue.Said;

/** The World Bank's tables: a row for each State, a column for each year; an empty cell says nothing, so nothing is taken from it. */
final class WorldBankLayout implements ValueLayout {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?: \\[YR\\d{4}])?");

    @Override
    public String code() {
        return "world-bank";
    }

    @Override
    public boolean knows(Header header) {
        boolean isNamed = header.has("Country Code", "Indicator Code") || header.has("Country Code", "Series Code");
        return isNamed
                && header.names().stream().anyMatch(name -> YEAR.matcher(name).matches());
    }

    @Override
    public void read(Header header, int row, List<String> cells, Consumer<ReadValue> taker) {
        String code = header.cell(cells, header.has("Series Code") ? "Series Code" : "Indicator Code");
        String state = header.cell(cells, "Country Code");
        for (String column : header.names()) {
            Matcher year = YEAR.matcher(column);
            String value = header.cell(cells, column);
            if (year.matches() && !value.isEmpty() && !value.equals("..")) {
                taker.accept(new ReadValue(
                        row, code, state, year.group(1), Part.WHOLE, value, null, Said.source("World Bank, " + code)));
            }
        }
    }
}
