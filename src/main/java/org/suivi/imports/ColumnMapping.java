package org.suivi.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says once how a ministry's own table is read: what each column means, what separates several values in a cell, and
 * values that hold for the whole file.
 */
public record ColumnMapping(
        String name,
        TableShape shape,
        List<MappedColumn> columns,
        String valueSeparator,
        Map<MappedField, String> constants) {

    public ColumnMapping {
        columns = List.copyOf(columns);
        constants = Map.copyOf(constants);
    }

    public boolean hasText() {
        return columns.stream().anyMatch(column -> column.field().isText());
    }

    public String constant(MappedField field) {
        return constants.getOrDefault(field, "");
    }

    /** Where the columns stand in a table with these headings; of two columns with one heading each has its own place. */
    List<Integer> places(List<String> written) {
        List<String> headings =
                new ArrayList<>(written.stream().map(ColumnMapping::tidy).toList());
        List<Integer> places = new ArrayList<>();
        for (MappedColumn column : columns) {
            int place = headings.indexOf(tidy(column.heading()));
            if (place < 0) {
                throw new UnreadableFile("import.mapping.no-such-column", 0, column.heading());
            }
            headings.set(place, "");
            places.add(place);
        }
        return places;
    }

    /** This mapping on another table: columns with the same heading mean the same, all others what they mean there. */
    ColumnMapping on(ColumnMapping table) {
        List<MappedColumn> known = new ArrayList<>(columns);
        List<MappedColumn> fitted = new ArrayList<>();
        for (MappedColumn column : table.columns()) {
            Optional<MappedColumn> same = known.stream()
                    .filter(each -> tidy(each.heading()).equalsIgnoreCase(tidy(column.heading())))
                    .findFirst();
            same.ifPresent(known::remove);
            fitted.add(same.map(each -> new MappedColumn(column.heading(), each.field(), each.language()))
                    .orElse(column));
        }
        return new ColumnMapping(name, table.shape(), fitted, valueSeparator, constants);
    }

    private static String tidy(String heading) {
        return heading.replaceAll("[\\s\\p{Z}\\ufeff]+", " ").strip();
    }
}
