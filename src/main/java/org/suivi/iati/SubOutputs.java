package org.suivi.iati;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.suivi.imports.UnreadableFile;
import org.suivi.imports.UploadedTables;
import org.suivi.imports.UploadedTables.UploadedTable;
import org.suivi.shared.Refused;

/**
 * Reads the sub-outputs of a joint work plan out of a spreadsheet of UN INFO, as activities, so that both go one way from there. What a
 * column is follows from its heading.
 */
@Component
class SubOutputs {

    private static final int HEADING_WITHIN = 20;

    private final UploadedTables tables;

    SubOutputs(UploadedTables tables) {
        this.tables = tables;
    }

    /** Whether the content is no markup, as files of the standard are; marks of an encoding may stand before it. */
    static boolean isSheet(byte[] content) {
        for (byte each : content) {
            boolean isMark = each < 0;
            if (!isMark && each > ' ') {
                return each != '<';
            }
        }
        return false;
    }

    /**
     * The sub-outputs of the first table that has some.
     *
     * @param country short word for the country of the plan, part of the identifiers
     */
    List<Activity> read(byte[] content, String country, LocalDate today) {
        try {
            Path file = Files.createTempFile("sub-outputs", ".part");
            try {
                Files.write(file, content);
                return read(file, country, today);
            } finally {
                Files.delete(file);
            }
        } catch (UnreadableFile broken) {
            throw new Refused(broken.code(), broken.placed().toArray());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private List<Activity> read(Path file, String country, LocalDate today) {
        for (UploadedTable table : tables.of(file)) {
            Map<SubOutputColumn, Integer> columns = new EnumMap<>(SubOutputColumn.class);
            List<Activity> found = new ArrayList<>();
            table.rows((number, cells) -> {
                if (columns.isEmpty()) {
                    columns.putAll(SubOutputColumn.of(cells));
                    return !columns.isEmpty() || number < HEADING_WITHIN;
                }
                var row = new SubOutputRow(columns, cells);
                if (row.isOne()) {
                    found.add(row.activity(country.toUpperCase(Locale.ROOT), today));
                }
                if (found.size() > ActivityReader.MOST_ACTIVITIES) {
                    throw new UnreadableFile("iati.too-many", number, String.valueOf(ActivityReader.MOST_ACTIVITIES));
                }
                return true;
            });
            if (!columns.isEmpty()) {
                return found;
            }
        }
        throw new Refused("iati.no-heading", SubOutputColumn.needed());
    }
}
