package org.suivi.indicators;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.indicators.Uploads.Taken;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;

/**
 * The front door to taking the values of a file back as a whole, as long as nothing was built on them. Values are append-only, so what
 * stood before is entered again above them, and where nothing stood the place says that its value was withdrawn.
 */
@Service
@Transactional
public class UploadUndo {

    private static final int MOST_LISTED = 200;

    private static final String BUILT_ON = """
            select i.id, i.code, v.starts, v.ends, exists (select 1 from indicator_baseline b where b.value_id = v.id) as is_baseline
            from indicator_value v join indicator i on i.id = v.indicator_id
            where v.upload_id = :upload and v.system_id = :system and (
                exists (select 1 from indicator_value later where later.supersedes = v.id)
                or exists (select 1 from indicator_baseline b where b.value_id = v.id))
            order by i.code, v.starts, v.id limit :most
            """;

    private static final String TAKE_BACK = """
            with again as (
                insert into indicator_value (system_id, indicator_id, starts, ends, territory, disaggregation, value, missing,
                    status, source, break_note, note, supersedes, why, entered_at, entered_by)
                select v.system_id, v.indicator_id, v.starts, v.ends, v.territory, v.disaggregation, was.value,
                    case when was.id is null then 'withdrawn' else was.missing end, coalesce(was.status, v.status),
                    coalesce(was.source, v.source), was.break_note, was.note, v.id, :why, :at, :by
                from indicator_value v left join indicator_value was on was.id = v.supersedes
                where v.upload_id = :upload and v.system_id = :system returning indicator_id, supersedes)
            select again.indicator_id, count(*) filter (where v.supersedes is null) as added,
                count(*) filter (where v.supersedes is not null) as corrected
            from again join indicator_value v on v.id = again.supersedes group by again.indicator_id order by again.indicator_id
            """;

    private final Uploads uploads;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UploadUndo(Uploads uploads, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.uploads = uploads;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What became of the values of a file.
     *
     * @param undone when and by whom they were taken back
     * @param blocks what keeps them from being taken back
     */
    public record Standing(Optional<Undone> undone, List<Block> blocks) {}

    /** When, and by whom. */
    public record Undone(OffsetDateTime at, String by) {}

    /**
     * A value that something was built on.
     *
     * @param isBaseline whether it is a baseline; else it was corrected since
     */
    public record Block(long indicator, String code, Period period, boolean isBaseline) {}

    @Transactional(readOnly = true)
    public Standing of(Actor actor, Upload upload) {
        Optional<Undone> undone = statement(actor, upload.id(), """
                        select undone_at, undone_by from indicator_upload
                        where id = :upload and system_id = :system and undone_at is not null
                        """)
                .query((row, index) ->
                        new Undone(row.getObject("undone_at", OffsetDateTime.class), row.getString("undone_by")))
                .optional();
        return new Standing(undone, undone.isPresent() ? List.of() : blocks(actor, upload.id()));
    }

    private List<Block> blocks(Actor actor, long upload) {
        return statement(actor, upload, BUILT_ON)
                .param("most", MOST_LISTED)
                .query((row, index) -> new Block(
                        row.getLong("id"),
                        row.getString("code"),
                        new Period(row.getObject("starts", LocalDate.class), row.getObject("ends", LocalDate.class)),
                        row.getBoolean("is_baseline")))
                .list();
    }

    /** Takes all of them back, or none; whoever may take a file in may also take it back. */
    public void undo(Actor actor, long id) {
        Upload upload = uploads.one(actor, id);
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        int undone = statement(actor, id, """
                        update indicator_upload set undone_at = :at, undone_by = :by
                        where id = :upload and system_id = :system and applied_at is not null and undone_at is null
                        """)
                .param("at", now)
                .param("by", actor.name())
                .update();
        if (undone == 0) {
            throw new Refused("indicator.upload.undo.already");
        }
        if (!blocks(actor, id).isEmpty()) {
            throw new Refused("indicator.upload.undo.blocked");
        }
        statement(actor, id, TAKE_BACK)
                .param("why", upload.fileName())
                .param("at", now)
                .param("by", actor.name())
                .query((row, index) -> new ValuesTakenBack(
                        actor,
                        row.getLong("indicator_id"),
                        new Taken(upload.fileName(), row.getInt("added"), row.getInt("corrected"))))
                .list()
                .forEach(events::publishEvent);
    }

    private StatementSpec statement(Actor actor, long upload, String sql) {
        return jdbc.sql(sql).param("upload", upload).param("system", actor.inSystem());
    }

    /** The values that an indicator got from a file do not hold any more. */
    public record ValuesTakenBack(Actor actor, long indicator, Taken before) implements Change {

        @Override
        public Ref subject() {
            return Indicator.ref(indicator);
        }
    }
}
