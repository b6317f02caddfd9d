package org.suivi.imports;

import java.util.List;
import java.util.Map;

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
        return columns.stream().anyMatch(column -> column.field() == MappedField.TEXT);
    }
}
