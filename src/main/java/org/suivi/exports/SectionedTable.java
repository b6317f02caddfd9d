package org.suivi.exports;

import java.util.ArrayList;
import java.util.List;

/**
 * A table on its way into a document: what it is, its columns, and its rows under headings.
 *
 * @param shares of the page's width, one for each column
 */
public record SectionedTable(
        ListDescription about, List<String> columns, List<Integer> shares, List<Section> sections) {

    public SectionedTable {
        if (columns.size() != shares.size()) {
            throw new IllegalArgumentException("Each column has a share of the width");
        }
    }

    /** Rows under a heading; each row has a cell for every column, each cell its lines. */
    public record Section(String title, List<List<List<String>>> rows) {}

    long count() {
        return sections.stream().mapToLong(section -> section.rows().size()).sum();
    }

    /** The widths of the columns, together as wide as the page. */
    List<Integer> widths(int page) {
        int all = shares.stream().mapToInt(Integer::intValue).sum();
        List<Integer> widths = new ArrayList<>();
        int left = page;
        for (int share : shares.subList(0, shares.size() - 1)) {
            int width = page * share / all;
            widths.add(width);
            left -= width;
        }
        widths.add(left);
        return widths;
    }
}
