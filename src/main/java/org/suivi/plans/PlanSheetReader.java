package org.suivi.plans;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.imports.UnreadableFile;
import org.suivi.imports.UploadedTables;
import org.suivi.imports.UploadedTables.UploadedTable;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;

/** Reads a template that was filled in: finds its heading in any of the languages, and its rows. */
@Component
class PlanSheetReader {

    private static final int HEADING_WITHIN = 20;
    private static final int MOST_ROWS = 5_000;

    /** A plan unpacks to a few megabytes; what becomes more is not one. */
    private static final long LARGEST_UNPACKED = 60_000_000;

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    private final UploadedTables tables;
    private final Messages messages;

    PlanSheetReader(UploadedTables tables, Messages messages) {
        this.tables = tables;
        this.messages = messages;
    }

    SheetFile read(Path file, Language reader) {
        checkUnpacked(file);
        for (UploadedTable table : tables.of(file)) {
            SheetFile found = read(table, reader);
            if (found != null) {
                return found;
            }
        }
        throw new UnreadableFile("plan.sheet.no-heading", 0);
    }

    private @Nullable SheetFile read(UploadedTable table, Language reader) {
        var heading = new AtomicReference<@Nullable SheetHeading>();
        List<SheetFile.Row> rows = new ArrayList<>();
        table.rows((number, cells) -> {
            SheetHeading found = heading.get();
            if (found == null) {
                heading.set(SheetHeading.of(cells, messages, reader));
                return heading.get() != null || number < HEADING_WITHIN;
            }
            if (rows.size() >= MOST_ROWS) {
                throw new UnreadableFile("plan.sheet.too-many", number, String.valueOf(MOST_ROWS));
            }
            SheetFile.Row row = found.row(number, cells);
            if (row.cells().values().stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(row);
            }
            return true;
        });
        SheetHeading found = heading.get();
        return found == null ? null : new SheetFile(found.language(), found.unknown(), found.elsewhere(), rows);
    }

    /** By unpacking it, for what an archive says of itself need not be true. */
    private static void checkUnpacked(Path file) {
        try {
            if (!isArchive(file)) {
                return;
            }
            long unpacked = 0;
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    unpacked += unpack(zip, entry, LARGEST_UNPACKED - unpacked);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableFile("import.file.office-broken", 0);
        }
    }

    private static boolean isArchive(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ARCHIVE.length), ARCHIVE);
        }
    }

    private static long unpack(ZipFile zip, ZipEntry entry, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                unpacked += read;
                if (unpacked > most) {
                    throw new UnreadableFile("plan.sheet.too-large", 0, String.valueOf(LARGEST_UNPACKED / 1_000_000));
                }
            }
        }
        return unpacked;
    }
}
