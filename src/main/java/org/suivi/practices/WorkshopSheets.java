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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.exports.ExportFormat;
import org.suivi.files.FileStore;
import org.suivi.imports.UnreadableFile;
import org.suivi.imports.UploadedTables;
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

    private static final int LONGEST_CELL = 8_000;

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
        workshop.read(actor, sitting, filled(sitting.kind(), files.path(hash)));
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
    public List<WorkshopEntry> preview(Actor actor, Sheet sheet) {
        return workshop.read(actor, sheet.sitting(), filled(sheet.sitting().kind(), files.path(sheet.fileHash())));
    }

    /**
     * Takes what is whole; the rest stays in the file.
     *
     * @param expected how many whole ones the actor saw
     */
    public int apply(Actor actor, Sheet sheet, int expected, boolean submits) {
        jdbc.sql("select id from workshop_sheet where id = :id for update")
                .param("id", sheet.id())
                .query(Long.class)
                .single();
        long whole =
                preview(actor, sheet).stream().filter(WorkshopEntry::isWhole).count();
        if (whole != expected) {
            throw new Stale(new Ref("workshop-sheet", sheet.id()));
        }
        Sitting seen = sheet.sitting();
        var sitting = new Sitting(seen.kind(), seen.party(), seen.language(), submits);
        workshop.save(actor, sitting, filled(seen.kind(), files.path(sheet.fileHash())));
        jdbc.sql("update workshop_sheet set applied_at = :now, written = written + :written where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("written", expected)
                .param("id", sheet.id())
                .update();
        return expected;
    }

    private List<WorkshopEntry> filled(WorkshopKind kind, Path file) {
        List<WorkshopEntry> entries = new ArrayList<>();
        Map<Integer, WorkshopField> columns = new HashMap<>();
        List<UploadedTables.UploadedTable> all = tables.of(file);
        if (!all.isEmpty()) {
            all.get(0).rows((number, cells) -> {
                if (columns.isEmpty()) {
                    columns.putAll(columns(kind, cells));
                    return true;
                }
                entries.add(WorkshopEntry.filled(number, cells(columns, cells)));
                if (entries.size() > WorkshopWriting.MOST_ROWS) {
                    throw new UnreadableFile("workshop.too-many", number, String.valueOf(WorkshopWriting.MOST_ROWS));
                }
                return true;
            });
        }
        if (columns.isEmpty()) {
            throw new UnreadableFile("workshop.no-heads", 0);
        }
        return entries;
    }

    /** Headings are known in all six languages, and by the words for programs; without a title it is another file. */
    private Map<Integer, WorkshopField> columns(WorkshopKind kind, List<String> heads) {
        Map<Integer, WorkshopField> columns = new HashMap<>();
        for (int c = 0; c < heads.size(); c++) {
            String head = heads.get(c).strip().toLowerCase(Locale.ROOT);
            for (WorkshopField field : kind.fields()) {
                if (isCalled(field, head) && !columns.containsValue(field)) {
                    columns.put(c, field);
                }
            }
        }
        if (!columns.containsValue(WorkshopField.TITLE) || columns.size() < 2) {
            throw new UnreadableFile("workshop.no-heads", 1);
        }
        return columns;
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
