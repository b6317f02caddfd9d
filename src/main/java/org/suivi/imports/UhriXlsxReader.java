package org.suivi.imports;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The spreadsheet export of the Universal Human Rights Index: columns by name, since older exports have fewer. */
record UhriXlsxReader(Table table) implements RecommendationReader {

    static boolean matches(List<String> header) {
        List<UhriField> known =
                header.stream().map(UhriField::named).filter(f -> f != null).toList();
        return known.contains(UhriField.TEXT)
                && known.contains(UhriField.SYMBOL)
                && (known.contains(UhriField.BODY) || known.contains(UhriField.ANNOTATION_ID));
    }

    @Override
    public void read(RowConsumer consumer) throws IOException {
        Map<UhriField, Integer> columns = new EnumMap<>(UhriField.class);
        table.rows(row -> {
            if (columns.isEmpty()) {
                columnsOf(row.cells(), columns);
            } else if (!row.isBlank()) {
                Map<UhriField, List<String>> fields = new EnumMap<>(UhriField.class);
                columns.forEach((field, column) -> fields.put(field, List.of(row.cell(column))));
                new UhriEntry(row.number(), row.raw(), fields).hand(consumer);
            }
            return true;
        });
        consumer.finished();
    }

    private static void columnsOf(List<String> header, Map<UhriField, Integer> columns) {
        for (int column = 0; column < header.size(); column++) {
            UhriField field = UhriField.named(header.get(column));
            if (field != null) {
                columns.putIfAbsent(field, column);
            }
        }
    }
}
