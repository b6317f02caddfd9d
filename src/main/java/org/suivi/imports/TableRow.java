package org.suivi.imports;

import java.util.List;

/** One row: its number as the person sees it in the file, and its cells as written. */
record TableRow(int number, List<String> cells) {

    String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** The row as a JSON array, so that it can be shown and searched as it was. */
    String raw() {
        return Json.array(cells);
    }
}
