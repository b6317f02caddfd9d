package org.suivi.indicators;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.imports.UnreadableFile;
import org.suivi.imports.UploadedTables;
import org.suivi.imports.UploadedTables.UploadedTable;
import org.suivi.shared.Refused;

/** Finds the table with values in an uploaded file, recognises its layout by its heading, and reads it. */
@Component
class ValueFileReader {

    /** The exports of the World Bank begin with a few lines about themselves. */
    private static final int HEADING_WITHIN = 20;

    private static final int MOST_ROWS = 500_000;

    private static final List<ValueLayout> LAYOUTS = List.of(
            new WhoLayout(),
            new WorldBankLayout(),
            new HrmiScoresLayout(),
            new HrmiAtRiskLayout(),
            new SdmxLayout(),
            new OwnLayout());

    private final UploadedTables tables;

    ValueFileReader(UploadedTables tables) {
        this.tables = tables;
    }

    /** Takes what a file holds, row by row. */
    interface Taker {

        void read(ReadValue value);

        void refused(int row, Refused why);
    }

    /** A layout and where its heading stands. */
    private record Found(UploadedTable table, ValueLayout layout, Header header, int headingRow) {}

    /** Returns the code of the layout. */
    String read(Path file, Taker taker) {
        Found found = find(file).orElseThrow(() -> new UnreadableFile("indicator.upload.layout-unknown", 0));
        found.table().rows((row, cells) -> {
            if (row > MOST_ROWS) {
                throw new UnreadableFile("indicator.upload.too-many", row, String.valueOf(MOST_ROWS));
            }
            if (row > found.headingRow()) {
                readRow(found, row, cells, taker);
            }
            return true;
        });
        return found.layout().code();
    }

    private static void readRow(Found found, int row, List<String> cells, Taker taker) {
        try {
            found.layout().read(found.header(), row, cells, taker::read);
        } catch (Refused wrong) {
            taker.refused(row, wrong);
        }
    }

    private Optional<Found> find(Path file) {
        for (UploadedTable table : tables.of(file)) {
            Found found = heading(table);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Found heading(UploadedTable table) {
        List<Found> found = new ArrayList<>();
        table.rows((row, cells) -> {
            Header header = new Header(cells);
            LAYOUTS.stream()
                    .filter(layout -> layout.knows(header))
                    .findFirst()
                    .ifPresent(layout -> found.add(new Found(table, layout, header, row)));
            return found.isEmpty() && row < HEADING_WITHIN;
        });
        return found.isEmpty() ? null : found.get(0);
    }
}
