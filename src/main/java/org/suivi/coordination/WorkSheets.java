package org.suivi.coordination;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.files.FileStore;
import org.suivi.imports.UnreadableFile;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Stale;
import org.suivi.steps.Step.Begun;
import org.suivi.steps.Steps;

/** The front door to the spreadsheet that goes out and comes back. */
@Service
@Transactional
public class WorkSheets {

    private static final String SELECT = """
            select id, organisation_id, file_name, file_hash, sent_by, applied_at, written, step_id from work_sheet
            where system_id = :system and
            """;

    private final JdbcClient jdbc;
    private final OpenThings things;
    private final WorkSheetWriting writing;
    private final WorkSheetReading reading;
    private final WorkSheetTaking taking;
    private final Steps steps;
    private final FileStore files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkSheets(
            JdbcClient jdbc,
            OpenThings things,
            WorkSheetWriting writing,
            WorkSheetReading reading,
            WorkSheetTaking taking,
            Steps steps,
            FileStore files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.things = things;
        this.writing = writing;
        this.reading = reading;
        this.taking = taking;
        this.steps = steps;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** The open items of an institution; for the institution itself and for the secretariat. */
    @Transactional(readOnly = true)
    public void write(Actor actor, long organisation, Language language, OutputStream out) throws IOException {
        mayFillIn(actor, organisation);
        List<OpenThing> open = things.of(actor, organisation, language).stream()
                .filter(OpenThing::isOpen)
                .toList();
        writing.write(
                new WorkSheetWriting.Outgoing(language, actor.inSystem(), organisation, LocalDate.now(clock), open),
                out);
    }

    public static void mayFillIn(Actor actor, long organisation) {
        actor.mustHave(Permission.CONTRIBUTE);
        if (!actor.may(Permission.EDIT_RECORDS) && !Objects.equals(actor.organisation(), organisation)) {
            throw new NotAllowed("update.not-assigned");
        }
    }

    /** Keeps the file; nothing is written yet. A file that is no work sheet of the institution is refused at once. */
    public long receive(Actor actor, long organisation, String fileName, InputStream content) {
        mayFillIn(actor, organisation);
        String hash = files.store(content).hash();
        ReadSheet sheet = reading.read(files.path(hash));
        if (sheet.system() != actor.inSystem() || sheet.organisation() != organisation) {
            throw new UnreadableFile("sheet.not-yours", 0);
        }
        return jdbc.sql("""
                        insert into work_sheet (system_id, organisation_id, account_id, sent_by, sent_at, file_name, file_hash)
                        values (:system, :organisation, (select id from account where id = :account), :by, :at, :name, :hash)
                        returning id
                        """)
                .param("system", actor.inSystem())
                .param("organisation", organisation)
                .param("account", actor.account())
                .param("by", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("name", fileName.length() > 200 ? fileName.substring(0, 200) : fileName)
                .param("hash", hash)
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    public WorkSheet one(Actor actor, long id) {
        actor.mustHave(Permission.CONTRIBUTE);
        WorkSheet sheet = jdbc.sql(SELECT + " id = :id")
                .param("system", actor.inSystem())
                .param("id", id)
                .query(WorkSheets::read)
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        if (!actor.may(Permission.EDIT_RECORDS) && !Objects.equals(actor.organisation(), sheet.organisation())) {
            throw new NotFound("problem.not-found");
        }
        return sheet;
    }

    /** The last ones of an institution. */
    @Transactional(readOnly = true)
    public List<WorkSheet> of(Actor actor, long organisation) {
        mayFillIn(actor, organisation);
        return jdbc.sql(SELECT + " organisation_id = :organisation order by id desc limit 10")
                .param("system", actor.inSystem())
                .param("organisation", organisation)
                .query(WorkSheets::read)
                .list();
    }

    /** What it would do now. */
    @Transactional(readOnly = true)
    public SheetPreview preview(Actor actor, long id) {
        return compared(actor, one(actor, id)).preview();
    }

    /**
     * Writes all updates of the sheet, or none, as a step that can be taken back.
     *
     * @param stamp of the preview that the actor saw
     * @param choices for each cell in conflict "row.entry=file" or "row.entry=here"
     * @param clears whether the updates are cleared at once; else they stay drafts
     */
    public Steps.Taken<Integer> apply(Actor actor, long id, String stamp, Set<String> choices, boolean clears) {
        WorkSheet sheet = one(actor, id);
        jdbc.sql("select id from work_sheet where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .single();
        SheetComparison compared = compared(actor, sheet);
        SheetPreview preview = compared.preview();
        if (!preview.stamp().equals(stamp)) {
            throw new Stale(new Ref("work-sheet", id));
        }
        Steps.Taken<List<Ref>> taken = steps.take(
                actor,
                new Begun("work-sheet", on(sheet), "/work-sheets/" + id, sheet.fileName(), sheet.organisation()),
                inWriting(compared),
                () -> write(actor, sheet, compared, choices, clears),
                Function.identity());
        int written = taken.result().size();
        jdbc.sql("""
                        update work_sheet set applied_at = :at, written = written + :written,
                            step_id = coalesce(:step, step_id) where id = :id
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("written", written)
                .param("step", taken.step(), Types.BIGINT)
                .param("id", id)
                .update();
        if (written > 0) {
            events.publishEvent(new WorkSheetApplied(
                    actor, sheet.organisation(), new WorkSheetApplied.Taken(sheet.fileName(), written)));
        }
        return new Steps.Taken<>(taken.step(), written);
    }

    private static Ref on(WorkSheet sheet) {
        return new Ref("organisation", sheet.organisation());
    }

    private static List<Ref> inWriting(SheetComparison compared) {
        return compared.differences().stream()
                .map(difference -> difference.thing().newest())
                .filter(Objects::nonNull)
                .map(update -> UpdateSteps.ref(update.id()))
                .toList();
    }

    private List<Ref> write(
            Actor actor, WorkSheet sheet, SheetComparison compared, Set<String> choices, boolean clears) {
        Language language = compared.preview().language();
        return compared.differences().stream()
                .map(difference -> taking.take(actor, sheet.organisation(), language, difference, choices, clears))
                .filter(Objects::nonNull)
                .map(UpdateSteps::ref)
                .toList();
    }

    private SheetComparison compared(Actor actor, WorkSheet sheet) {
        ReadSheet read = reading.read(files.path(sheet.fileHash()));
        var comparison = new SheetComparison(
                read.language(), things.of(actor, sheet.organisation(), read.language()), LocalDate.now(clock));
        read.rows().forEach(comparison::take);
        return comparison;
    }

    private static WorkSheet read(ResultSet row, int index) throws SQLException {
        Timestamp applied = row.getTimestamp("applied_at");
        return new WorkSheet(
                row.getLong("id"),
                row.getLong("organisation_id"),
                row.getString("file_name"),
                row.getString("file_hash"),
                row.getString("sent_by"),
                applied == null ? null : applied.toInstant(),
                row.getInt("written"),
                (Long) row.getObject("step_id"));
    }
}
