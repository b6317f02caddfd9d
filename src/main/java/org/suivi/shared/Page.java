package org.suivi.shared;

import java.util.List;

/** One page out of a longer list. */
public record Page<T>(List<T> rows, long total, int number, int size) {

    public Page {
        rows = List.copyOf(rows);
    }

    public int pages() {
        return Math.max(1, (int) ((total + size - 1) / size));
    }
}
