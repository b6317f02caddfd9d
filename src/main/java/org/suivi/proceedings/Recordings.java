package org.suivi.proceedings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.panels.Delegations;
import org.suivi.panels.Panels;
import org.suivi.panels.Seat;
import org.suivi.panels.Standing;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** The front door to recordings of panels: where they are, which moment is their beginning, and what follows for each turn. */
@Service
@Transactional
public class Recordings {

    private static final long DAY = 86_400_000;

    private final JdbcClient jdbc;
    private final Panels panels;
    private final Delegations delegations;
    private final ApplicationEventPublisher events;

    Recordings(JdbcClient jdbc, Panels panels, Delegations delegations, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.panels = panels;
        this.delegations = delegations;
        this.events = events;
    }

    /** For whoever may see the panel. */
    @Transactional(readOnly = true)
    public Afterwards of(Seat seat) {
        Standing standing = panels.standing(seat);
        Recording recording = recording(seat.panel());
        return new Afterwards(
                standing, recording, Chapters.of(standing, recording), Figures.of(standing, delegations.all()));
    }

    /** Where the turns of a panel are in its recording. */
    @Transactional(readOnly = true)
    public Chapters chapters(Standing panel) {
        return Chapters.of(panel, recording(panel.panel().id()));
    }

    /** Where a panel that somebody may see is broadcast; empty while that is not known. */
    @Transactional(readOnly = true)
    public String address(long panel) {
        return recording(panel).url();
    }

    /** Says where the recording is and how long; an empty address says that there is none. */
    public void place(Seat seat, Actor actor, String url, @Nullable Long lengthMs, int version) {
        long panel = panels.standing(seat).panel().id();
        Recording was = mayChange(actor, panel, version);
        if (lengthMs != null && (lengthMs <= 0 || lengthMs > DAY)) {
            throw new Refused("proceedings.recording.length-wrong");
        }
        String checked = Recording.checked(url);
        boolean isSame = checked.equals(was.url());
        save(
                actor,
                panel,
                was,
                new Recording(
                        checked,
                        was.startsAt(),
                        lengthMs,
                        isSame ? was.aliveAt() : null,
                        isSame ? was.checkedAt() : null,
                        isSame ? was.answer() : "",
                        version));
    }

    /** Now, in the clock of the panel, the recording is at this position. */
    public void calibrateNow(Seat seat, Actor actor, long positionMs, int version) {
        calibrate(actor, seat.panel(), panels.standing(seat).now() - positionMs, version);
    }

    /** The turn begins at this position of the recording. */
    public void calibrateBy(Seat seat, Actor actor, int turn, long positionMs, int version) {
        long at = panels.standing(seat).state().turn(turn).at();
        calibrate(actor, seat.panel(), at - positionMs, version);
    }

    private void calibrate(Actor actor, long panel, long startsAt, int version) {
        Recording was = mayChange(actor, panel, version);
        save(
                actor,
                panel,
                was,
                new Recording(
                        was.url(), startsAt, was.lengthMs(), was.aliveAt(), was.checkedAt(), was.answer(), version));
    }

    private Recording mayChange(Actor actor, long panel, int version) {
        actor.mustHave(Permission.RUN_PANELS);
        Recording was = recording(panel);
        if (was.version() != version) {
            throw new Stale(new Ref("panel", panel));
        }
        return was;
    }

    private void save(Actor actor, long panel, Recording was, Recording is) {
        int saved = jdbc.sql("""
                        insert into panel_recording as kept (panel_id, url, starts_at, length_ms, version)
                        values (:panel, :url, :starts, :length, 1)
                        on conflict (panel_id) do update
                        set url = excluded.url, starts_at = excluded.starts_at, length_ms = excluded.length_ms,
                            alive_at = case when excluded.url = kept.url then kept.alive_at end,
                            checked_at = case when excluded.url = kept.url then kept.checked_at end,
                            answer = case when excluded.url = kept.url then kept.answer else '' end,
                            version = kept.version + 1
                        where kept.version = :version
                        """)
                .param("panel", panel)
                .param("url", is.url())
                .param("starts", is.startsAt(), Types.BIGINT)
                .param("length", is.lengthMs(), Types.BIGINT)
                .param("version", was.version())
                .update();
        if (saved == 0) {
            throw new Stale(new Ref("panel", panel));
        }
        events.publishEvent(new RecordingPlaced(actor, panel, was, is));
    }

    private Recording recording(long panel) {
        return jdbc.sql("select * from panel_recording where panel_id = :panel")
                .param("panel", panel)
                .query(Recordings::read)
                .optional()
                .orElse(Recording.NONE);
    }

    /** Addresses that are to be asked once a day, by the numbers of their panels. */
    @Transactional(readOnly = true)
    List<Asked> notAskedSince(Instant moment) {
        return jdbc.sql("""
                        select panel_id, url from panel_recording
                        where url <> '' and (checked_at is null or checked_at < :moment) order by panel_id limit 500
                        """)
                .param("moment", Timestamp.from(moment))
                .query((row, index) -> new Asked(row.getLong("panel_id"), row.getString("url")))
                .list();
    }

    /** An address that is asked whether it is there. */
    record Asked(long panel, String url) {}

    /** Keeps what an address answered, unless there is another one by now. */
    void answered(Asked asked, LinkCheck.Answer answer, Instant at) {
        jdbc.sql("""
                        update panel_recording set checked_at = :at, answer = :answer,
                            alive_at = case when :alive then :at else alive_at end
                        where panel_id = :panel and url = :url
                        """)
                .param("at", Timestamp.from(at))
                .param("answer", answer.said())
                .param("alive", answer.isAlive())
                .param("panel", asked.panel())
                .param("url", asked.url())
                .update();
    }

    private static Recording read(ResultSet row, int index) throws SQLException {
        return new Recording(
                row.getString("url"),
                (Long) row.getObject("starts_at"),
                (Long) row.getObject("length_ms"),
                instant(row.getTimestamp("alive_at")),
                instant(row.getTimestamp("checked_at")),
                row.getString("answer"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
