package org.suivi.practices;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.exports.ExportFormat;
import org.suivi.files.FileStore;
import org.suivi.imports.UnreadableFile;
import org.suivi.imports.UploadedTables;
import org.suivi.practices.Workshop.Made;
import org.suivi.practices.Workshop.Sitting;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Ref;
import org.suivi.shared.Stale;
import org.suivi.shared.web.Messages;

/** The front door to the spreadsheets of a workshop: an empty one goes out, filled ones come in, are looked at, and taken. */
@Service
@Transactional
public class WorkshopSheets {

    /** How many rows are taken from one file. */
    public static final int MOST_ROWS = WorkshopWriting.MOST_ROWS;

    private static final int LONGEST_CELL = 8_000;
    private static final int MOST_SHOWN = 5;
    private static final int LONGEST_HEAD = 60;
    private static final int MOST_HEADS = 20;

    private final JdbcClient jdbc;
    private final Workshop workshop;
    private final WorkshopWriting writing;
    private final UploadedTables tables;
    private final FileStore files;
    private final Messages messages;
    private final Clock clock;

    WorkshopSheets(
            JdbcClient jdbc,
            Workshop workshop,
            WorkshopWriting writing,
            UploadedTables tables,
            FileStore files,
            Messages messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.workshop = workshop;
        this.writing = writing;
        this.tables = tables;
        this.files = files;
        this.messages = messages;
        this.clock = clock;
    }

    /** A sheet that came in. */
    public record Sheet(
            long id,
            Sitting sitting,
            String fileName,
            String fileHash,
            @Nullable Instant applied,
            int written) {}

    /**
     * What would become of a sheet.
     *
     * @param leftOut headings of the file that mean nothing here
     * @param lacking what the file has no column for, though an entry needs it
     */
    public record Preview(List<WorkshopEntry> entries, List<String> leftOut, List<WorkshopField> lacking) {
        long whole() {
            return entries.stream().filter(WorkshopEntry::isWhole).count();
        }
    }

    /** The rows of a file, and its columns: what they are, and the headings of the others. */
    private record Filled(List<WorkshopEntry> entries, Map<Integer, WorkshopField> columns, List<String> leftOut) {}

    /** An empty sheet, or the first line of a text file. */
    @Transactional(readOnly = true)
    public void write(WorkshopKind kind, Language language, ExportFormat format, OutputStream out) throws IOException {
        if (format == ExportFormat.XLSX) {
            writing.writeXlsx(kind, language, workshop.choices(language), out);
        } else {
            writing.writeCsv(kind, language, out);
        }
    }

    /** Keeps the file; nothing is written yet. One that is no such sheet is refused at once. */
    public long receive(Actor actor, Sitting sitting, String fileName, InputStream content) {
        String hash = files.store(content).hash();
        workshop.read(actor, sitting, filled(sitting.kind(), files.path(hash)).entries());
        return jdbc.sql("""
                        insert into workshop_sheet (kind, party_id, account_id, file_name, file_hash, language, sent_at)
                        values (:kind, :party, :account, :name, :hash, :language, :now) returning id
                        """)
                .param("kind", sitting.kind().code())
                .param("party", sitting.party())
                .param("account", actor.account())
                .param("name", fileName.length() > 200 ? fileName.substring(0, 200) : fileName)
                .param("hash", hash)
                .param("language", sitting.language().code())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** The newest ones that the actor sent, so that what was left to correct is found again. */
    @Transactional(readOnly = true)
    public List<Sheet> sent(Actor actor, WorkshopKind kind) {
        return jdbc.sql("""
                        select id, party_id, file_name, file_hash, language, applied_at, written from workshop_sheet
                        where kind = :kind and account_id = :account order by id desc limit :most
                        """)
                .param("kind", kind.code())
                .param("account", actor.account())
                .param("most", MOST_SHOWN)
                .query((row, index) -> sheet(row, kind))
                .list();
    }

    /** Only for the one who sent it. */
    @Transactional(readOnly = true)
    public Sheet one(Actor actor, WorkshopKind kind, long id) {
        return jdbc.sql("""
                        select id, party_id, file_name, file_hash, language, applied_at, written from workshop_sheet
                        where id = :id and kind = :kind and account_id = :account
                        """)
                .param("id", id)
                .param("kind", kind.code())
                .param("account", actor.account())
                .query((row, index) -> sheet(row, kind))
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** What would become of it now. */
    @Transactional(readOnly = true)
    public Preview preview(Actor actor, Sheet sheet) {
        WorkshopKind kind = sheet.sitting().kind();
        Filled filled = filled(kind, files.path(sheet.fileHash()));
        return new Preview(
                workshop.read(actor, sheet.sitting(), filled.entries()),
                filled.leftOut(),
                kind.fields().stream()
                        .filter(field -> field.isNeeded() && !filled.columns().containsValue(field))
                        .toList());
    }

    /**
     * Takes what is whole; the rest stays in the file.
     *
     * @param expected how many whole ones the actor saw
     */
    public int apply(Actor actor, Sheet sheet, int expected, boolean submits) {
        lock(sheet);
        Preview preview = preview(actor, sheet);
        if (preview.whole() != expected) {
            throw new Stale(ref(sheet));
        }
        Sitting seen = sheet.sitting();
        var sitting = new Sitting(seen.kind(), seen.party(), seen.language(), submits);
        List<Long> written = workshop.write(actor, sitting, preview.entries());
        jdbc.sql("insert into workshop_written (record_id, sheet_id) select unnest(:written), :sheet")
                .param("written", written.toArray(Long[]::new))
                .param("sheet", sheet.id())
                .update();
        jdbc.sql("update workshop_sheet set applied_at = :now, written = written + :written where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("written", expected)
                .param("id", sheet.id())
                .update();
        return expected;
    }

    /** What a sheet wrote and was not laid aside, the oldest first. */
    @Transactional(readOnly = true)
    public List<Made> made(Actor actor, Sheet sheet) {
        List<Long> ids = jdbc.sql("select record_id from workshop_written where sheet_id = :sheet")
                .param("sheet", sheet.id())
                .query(Long.class)
                .list();
        return ids.isEmpty() ? List.of() : workshop.made(actor, sheet.sitting().kind(), ids);
    }

    /**
     * Lays aside the drafts that a sheet wrote and nobody changed or submitted since; the others stay.
     *
     * @param expected how many such drafts the actor saw
     */
    public int undo(Actor actor, Sheet sheet, int expected) {
        lock(sheet);
        List<Made> drafts =
                made(actor, sheet).stream().filter(Made::isUntouched).toList();
        if (drafts.size() != expected) {
            throw new Stale(ref(sheet));
        }
        workshop.layAside(actor, drafts);
        jdbc.sql("update workshop_sheet set written = written - :undone where id = :id")
                .param("undone", expected)
                .param("id", sheet.id())
                .update();
        return expected;
    }

    private void lock(Sheet sheet) {
        jdbc.sql("select id from workshop_sheet where id = :id for update")
                .param("id", sheet.id())
                .query(Long.class)
                .single();
    }

    private static Ref ref(Sheet sheet) {
        return new Ref("workshop-sheet", sheet.id());
    }

    /** What stands in the first table that has the headings; others, such as a page of explanations before it, do not matter. */
    private Filled filled(WorkshopKind kind, Path file) {
        for (UploadedTables.UploadedTable table : tables.of(file)) {
            Filled filled = new Filled(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
            table.rows((number, cells) -> take(kind, filled, number, cells));
            if (!filled.columns().isEmpty()) {
                return filled;
            }
        }
        throw new UnreadableFile("workshop.no-heads", 0);
    }

    private boolean take(WorkshopKind kind, Filled filled, int number, List<String> cells) {
        if (filled.columns().isEmpty()) {
            return takeHeads(kind, filled, cells);
        }
        filled.entries().add(WorkshopEntry.filled(number, cells(filled.columns(), cells)));
        if (filled.entries().size() > MOST_ROWS) {
            throw new UnreadableFile("workshop.too-many", number, String.valueOf(MOST_ROWS));
        }
        return true;
    }

    /** Headings are known in all six languages, and by the words for programs; without a title it is another table. */
    private boolean takeHeads(WorkshopKind kind, Filled filled, List<String> heads) {
        Map<Integer, WorkshopField> columns = new HashMap<>();
        for (int c = 0; c < heads.size(); c++) {
            String head = heads.get(c).strip();
            Optional<WorkshopField> meant = kind.fields().stream()
                    .filter(field -> !columns.containsValue(field) && isCalled(field, head.toLowerCase(Locale.ROOT)))
                    .findFirst();
            if (meant.isPresent()) {
                columns.put(c, meant.get());
            } else if (!head.isEmpty() && filled.leftOut().size() < MOST_HEADS) {
                filled.leftOut().add(head.length() > LONGEST_HEAD ? head.substring(0, LONGEST_HEAD) + "…" : head);
            }
        }
        boolean isOurs = columns.containsValue(WorkshopField.TITLE) && columns.size() > 1;
        if (isOurs) {
            filled.columns().putAll(columns);
        }
        return isOurs;
    }

    private boolean isCalled(WorkshopField field, String head) {
        if (field.code().equals(head)) {
            return true;
        }
        for (Language language : Language.values()) {
            String label = messages.text(language, "workshop.field." + field.code());
            if (label.toLowerCase(Locale.ROOT).equals(head)) {
                return true;
            }
        }
        return false;
    }

    private static Map<WorkshopField, String> cells(Map<Integer, WorkshopField> columns, List<String> cells) {
        Map<WorkshopField, String> entry = new EnumMap<>(WorkshopField.class);
        columns.forEach((column, field) -> {
            if (column < cells.size()) {
                String cell = cells.get(column)
                        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                        .strip();
                entry.put(field, cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell);
            }
        });
        return entry;
    }

    private static Sheet sheet(ResultSet row, WorkshopKind kind) throws SQLException {
        Timestamp applied = row.getTimestamp("applied_at");
        return new Sheet(
                row.getLong("id"),
                new Sitting(
                        kind,
                        row.getLong("party_id"),
                        Language.of(row.getString("language")).orElse(Language.EN),
                        false),
                row.getString("file_name"),
                row.getString("file_hash"),
                applied == null ? null : applied.toInstant(),
                row.getInt("written"));
    }
}
