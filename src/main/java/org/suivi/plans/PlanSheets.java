package org.suivi.plans;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.files.FileStore;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.steps.Steps;

/** The front door to templates that come back filled in: keep the file, show what it would change, and take it in as a whole. */
@Service
@Transactional
public class PlanSheets {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_LISTED = 20;

    private final JdbcClient jdbc;
    private final FileStore files;
    private final SheetReview review;
    private final SheetTaking taking;
    private final PlanReading reading;
    private final Steps steps;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PlanSheets(
            JdbcClient jdbc,
            FileStore files,
            SheetReview review,
            SheetTaking taking,
            PlanReading reading,
            Steps steps,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.files = files;
        this.review = review;
        this.taking = taking;
        this.reading = reading;
        this.steps = steps;
        this.clock = clock;
        this.events = events;
    }

    /** Keeps the file; nothing comes in yet. A file that cannot be read is refused at once. */
    public long receive(Actor actor, long plan, String fileName, InputStream content) {
        actor.mustHave(Permission.EDIT_RECORDS);
        String hash = files.store(content).hash();
        String name = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        review.read(files.path(hash), Language.EN);
        return jdbc.sql("""
                        insert into plan_sheet
                            (plan_id, system_id, account_id, uploaded_by, uploaded_at, file_name, file_hash)
                        select id, system_id, :account, :by, :at, :name, :hash from plan
                        where id = :plan and system_id = :system returning id
                        """)
                .param("account", actor.account())
                .param("by", actor.name())
                .param("at", now())
                .param("name", name)
                .param("hash", hash)
                .param("plan", plan)
                .param("system", actor.inSystem())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    @Transactional(readOnly = true)
    public PlanSheet one(Actor actor, long plan, long id) {
        actor.mustHave(Permission.EDIT_RECORDS);
        return jdbc.sql("select * from plan_sheet where id = :id and plan_id = :plan and system_id = :system")
                .param("id", id)
                .param("plan", plan)
                .param("system", actor.inSystem())
                .query(PlanSheets::read)
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** The files that were sent for a plan, the newest first. */
    @Transactional(readOnly = true)
    public List<PlanSheet> of(Actor actor, long plan) {
        actor.mustHave(Permission.EDIT_RECORDS);
        return jdbc.sql("""
                        select * from plan_sheet where plan_id = :plan and system_id = :system order by id desc limit :most
                        """)
                .param("plan", plan)
                .param("system", actor.inSystem())
                .param("most", MOST_LISTED)
                .query(PlanSheets::read)
                .list();
    }

    /** What it would change now, in the reader's words. */
    @Transactional(readOnly = true)
    public SheetPreview preview(Actor actor, PlanSheet sheet, Language reader) {
        return review.preview(actor, sheet.plan(), files.path(sheet.fileHash()), reader);
    }

    /**
     * Takes in what can be taken in, all or nothing, as a step that can be taken back.
     *
     * @param stamp of the preview that the actor saw
     * @param chosen the cells in conflict where the file shall win
     */
    public Steps.Taken<SheetTaken> apply(
            Actor actor, PlanSheet sheet, String stamp, Set<String> chosen, Language reader) {
        actor.mustHave(Permission.EDIT_RECORDS);
        lock(actor, sheet);
        SheetPreview preview = preview(actor, sheet, reader);
        if (!preview.stamp().equals(stamp)) {
            throw new Stale(Plan.ref(sheet.plan()));
        }
        Steps.Taken<SheetTaken> taken = steps.take(
                actor,
                ActionSteps.begun("plan-sheet", sheet.plan(), sheet.fileName()),
                things(actor, sheet.plan()),
                () -> taken(sheet, taking.take(actor, sheet.plan(), preview, chosen)),
                unused -> things(actor, sheet.plan()));
        jdbc.sql("""
                        update plan_sheet set applied_at = :at, added = :added, changed = :changed, step_id = :step
                        where id = :id
                        """)
                .param("at", now())
                .param("added", taken.result().added())
                .param("changed", taken.result().changed())
                .param("step", taken.step(), Types.BIGINT)
                .param("id", sheet.id())
                .update();
        events.publishEvent(new PlanSheetTaken(actor, sheet.plan(), taken.result()));
        return taken;
    }

    private static SheetTaken taken(PlanSheet sheet, SheetTaking.Taken taken) {
        return new SheetTaken(sheet.fileName(), taken.added(), taken.changed());
    }

    /** All that a template can change. */
    private List<Ref> things(Actor actor, long plan) {
        PlanReading.Whole whole = reading.whole(actor, plan);
        return Stream.concat(
                        whole.actions().stream().map(action -> Action.ref(action.id())),
                        whole.themes().stream().map(theme -> new Ref(ThemeSteps.KIND, theme.id())))
                .toList();
    }

    /** Two people who send the same at once come one after the other. */
    private void lock(Actor actor, PlanSheet sheet) {
        jdbc.sql("select id from plan where id = :plan and system_id = :system for update")
                .param("plan", sheet.plan())
                .param("system", actor.inSystem())
                .query(Long.class)
                .single();
        if (one(actor, sheet.plan(), sheet.id()).applied() != null) {
            throw new Refused("plan.sheet.applied-already");
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static PlanSheet read(ResultSet row, int index) throws SQLException {
        OffsetDateTime applied = row.getObject("applied_at", OffsetDateTime.class);
        return new PlanSheet(
                row.getLong("id"),
                row.getLong("plan_id"),
                row.getString("file_name"),
                row.getString("file_hash"),
                applied == null ? null : applied.toInstant(),
                row.getInt("added"),
                row.getInt("changed"),
                PlanRows.number(row, "step_id"));
    }

    /** From which file, how many actions came and how many changed. */
    public record SheetTaken(String file, int added, int changed) {}

    /** A filled-in template was taken into a plan. */
    public record PlanSheetTaken(Actor actor, long id, SheetTaken after) implements Change {

        @Override
        public Ref subject() {
            return Plan.ref(id);
        }
    }
}
