package org.suivi.indicators;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.files.FileStore;
import org.suivi.indicators.UploadPreview.Planned;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** The front door to values from files: keep the file, show what it would do, and do it as a whole. */
@Service
@Transactional
public class Uploads {

    /** The heading of Suivi's own plain layout. */
    public static final List<String> COLUMNS = OwnLayout.COLUMNS;

    private static final int LONGEST_WHY = 1000;

    private final IndicatorStore indicators;
    private final ValueStore values;
    private final BulkInsert inserting;
    private final ValueFileReader reader;
    private final FileStore files;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Uploads(
            IndicatorStore indicators,
            ValueStore values,
            BulkInsert inserting,
            ValueFileReader reader,
            FileStore files,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.indicators = indicators;
        this.values = values;
        this.inserting = inserting;
        this.reader = reader;
        this.files = files;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps the file; nothing comes in yet. A file that cannot be read is refused at once. */
    public long receive(Actor actor, String fileName, String state, InputStream content) {
        actor.mustHave(Permission.CONTRIBUTE);
        String hash = files.store(content).hash();
        var upload = new Upload(0, cut(fileName, 200), hash, cut(state, 60), actor.name(), null, 0, 0);
        plan(actor, upload);
        return jdbc.sql("""
                        insert into indicator_upload (system_id, account_id, uploaded_by, uploaded_at, file_name, file_hash, state)
                        values (:system, :account, :by, :at, :name, :hash, :state) returning id
                        """)
                .param("system", actor.inSystem())
                .param("account", actor.account())
                .param("by", actor.name())
                .param("at", now())
                .param("name", upload.fileName())
                .param("hash", hash)
                .param("state", upload.state())
                .query(Long.class)
                .single();
    }

    /** One's own upload; the secretariat sees all. */
    @Transactional(readOnly = true)
    public Upload one(Actor actor, long id) {
        actor.mustHave(Permission.CONTRIBUTE);
        return jdbc.sql("""
                        select id, file_name, file_hash, state, uploaded_by, applied_at, added, corrected from indicator_upload
                        where id = :id and system_id = :system and (account_id = :account or :all)
                        """)
                .param("id", id)
                .param("system", actor.inSystem())
                .param("account", actor.account())
                .param("all", actor.may(Permission.EDIT_RECORDS))
                .query(Uploads::read)
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** What it would do now. */
    @Transactional(readOnly = true)
    public UploadPreview preview(Actor actor, long id) {
        return plan(actor, one(actor, id));
    }

    /**
     * Takes the values in, all or none.
     *
     * @param stamp of the preview that the actor saw
     * @param why the values that are here are corrected; null to leave them and only add
     */
    public void apply(Actor actor, long id, String stamp, @Nullable String why) {
        Upload upload = one(actor, id);
        int taken = jdbc.sql("""
                        update indicator_upload set applied_at = :at where id = :id and system_id = :system and applied_at is null
                        """)
                .param("at", now())
                .param("id", id)
                .param("system", actor.inSystem())
                .update();
        if (taken == 0) {
            throw new Refused("indicator.upload.applied-already");
        }
        UploadPreview preview = plan(actor, upload);
        if (!preview.stamp().equals(stamp)) {
            throw new Stale(new Ref("upload", id));
        }
        if (why != null && (why.isBlank() || why.length() > LONGEST_WHY)) {
            throw new Refused("indicator.value.why.wrong", LONGEST_WHY);
        }
        List<Planned> all = new ArrayList<>(preview.added());
        if (why != null) {
            all.addAll(preview.corrected());
        }
        inserting.insert(actor, id, all, why, clock.instant());
        jdbc.sql("update indicator_upload set added = :added, corrected = :corrected where id = :id")
                .param("added", preview.added().size())
                .param("corrected", all.size() - preview.added().size())
                .param("id", id)
                .update();
        tell(actor, upload, all);
    }

    /** One sentence for each indicator, in its history. */
    private void tell(Actor actor, Upload upload, List<Planned> all) {
        Map<Long, List<Planned>> byIndicator = new LinkedHashMap<>();
        all.forEach(one -> byIndicator
                .computeIfAbsent(one.indicator(), unused -> new ArrayList<>())
                .add(one));
        byIndicator.forEach((indicator, taken) -> events.publishEvent(new ValuesTakenIn(
                actor,
                indicator,
                new Taken(
                        upload.fileName(),
                        count(taken, one -> one.before() == null),
                        count(taken, one -> one.before() != null)))));
    }

    private static int count(List<Planned> values, Predicate<Planned> which) {
        return (int) values.stream().filter(which).count();
    }

    private UploadPreview plan(Actor actor, Upload upload) {
        List<Indicator> known = indicators.all(actor);
        var plan = new UploadPlan(
                actor,
                upload.state(),
                known,
                values.current(
                        actor.inSystem(), known.stream().map(Indicator::id).toList()));
        String layout = reader.read(files.path(upload.fileHash()), plan);
        return plan.preview(layout);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String cut(String text, int most) {
        String stripped = text.strip();
        return stripped.length() > most ? stripped.substring(0, most) : stripped;
    }

    private static Upload read(ResultSet row, int index) throws SQLException {
        OffsetDateTime applied = row.getObject("applied_at", OffsetDateTime.class);
        return new Upload(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("file_hash"),
                row.getString("state"),
                Objects.requireNonNull(row.getString("uploaded_by")),
                applied == null ? null : applied.toInstant(),
                row.getInt("added"),
                row.getInt("corrected"));
    }

    /** From which file, how many were added and how many corrected. */
    public record Taken(String file, int added, int corrected) {}

    /** Values of an indicator came in from a file. */
    public record ValuesTakenIn(Actor actor, long indicator, Taken after) implements Change {

        @Override
        public Ref subject() {
            return Indicator.ref(indicator);
        }
    }
}
