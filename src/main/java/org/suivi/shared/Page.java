package org.suivi.shared;

import java.util.List;

/** One page out of a longer list. */
public record Page<T>(List<T> rows, long total, int number, int size) {

    private static final int LAST = 100_000;

    public Page {
        rows = List.copyOf(rows);
    }

    /** The page with this number out of a list that is known as a whole. */
    public static <T> Page<T> outOf(List<T> all, int number, int size) {
        int from = (int) Math.min(all.size(), (number - 1L) * size);
        return new Page<>(all.subList(from, Math.min(all.size(), from + size)), all.size(), number, size);
    }

    /** The number of the page that an address asks for, whatever somebody typed there. */
    public static int numbered(int asked) {
        return Math.max(1, Math.min(asked, LAST));
    }

    /** The place of this page's first row in the whole list, counted from one. */
    public long first() {
        return (number - 1L) * size + 1;
    }

    public long last() {
        return Math.min(total, (long) number * size);
    }

    public int pages() {
        return Math.max(1, (int) ((total + size - 1) / size));
    }
}
