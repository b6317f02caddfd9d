package org.suivi.indicators;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The heading of a table: columns are found by name, because their order differs from export to export. */
final class Header {

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    Header(List<String> cells) {
        this.names = cells.stream().map(String::strip).toList();
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(names.get(i).toLowerCase(Locale.ROOT), i);
        }
    }

    boolean has(String... columns) {
        for (String column : columns) {
            if (!places.containsKey(column.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    List<String> names() {
        return names;
    }

    /** The cell of the column; empty when there is none. */
    String cell(List<String> cells, String column) {
        Integer place = places.get(column.toLowerCase(Locale.ROOT));
        return place == null || place >= cells.size() ? "" : cells.get(place).strip();
    }
}
