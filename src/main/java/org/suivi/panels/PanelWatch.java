package org.suivi.panels;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.suivi.shared.Problem;

/**
 * Looks every two seconds whether lists are due to open online, and after open meetings: whether the service was gone while somebody spoke, whether the clock of the database
 * jumped, and whether a turn is to be ended because its time is over for good. Rehearsals have a clock of their own and are left alone.
 */
@Component
class PanelWatch {

    /** So long nobody may be served before the chair is asked. */
    static final long GAP_MS = 5_000;

    /** Two clocks that run side by side differ by less than this, unless one of them was set. */
    static final long JUMP_MS = 500;

    private static final Logger log = LoggerFactory.getLogger(PanelWatch.class);

    private final JdbcClient jdbc;
    private final PanelClock clock;
    private final PanelRows rows;
    private final Panels panels;
    private final TransactionOperations transactions;
    private @Nullable Look before;

    PanelWatch(JdbcClient jdbc, PanelClock clock, PanelRows rows, Panels panels, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rows = rows;
        this.panels = panels;
        this.transactions = transactions;
    }

    /**
     * One look at two clocks.
     *
     * @param steadyMs of a clock that nobody can set
     */
    record Look(long wallMs, long steadyMs) {

        /** By how much the wall clock went ahead of the steady one since; 0 while they agree. */
        long jumpSince(Look earlier) {
            long jump = (wallMs - earlier.wallMs) - (steadyMs - earlier.steadyMs);
            boolean isShort = steadyMs - earlier.steadyMs < GAP_MS;
            return isShort && Math.abs(jump) > JUMP_MS ? jump : 0;
        }
    }

    /** Looks once, with the time of a clock that nobody can set. */
    synchronized void look(long steadyMs) {
        openWhatIsDue();
        List<Long> open = jdbc.sql("""
                        select id from panel where status = 'OPEN' and (facts ->> 'shiftMs') is null order by id
                        """).query(Long.class).list();
        if (open.isEmpty()) {
            before = null;
            return;
        }
        var now = new Look(clock.now(), steadyMs);
        Look earlier = before;
        before = now;
        Long alive = transactions.execute(status -> alive(now.wallMs()));
        long jump = earlier == null ? 0 : now.jumpSince(earlier);
        for (long panel : open) {
            if (jump != 0) {
                log.warn("The clock of the database jumped by {} ms while panel {} was open", jump, panel);
                note(panel, NoticeCommand.NoteGap.ofJump(now.wallMs(), jump));
            } else if (alive != null && now.wallMs() - alive > GAP_MS) {
                note(panel, new NoticeCommand.NoteGap(Notice.Cause.OUTAGE, alive, now.wallMs(), true));
            }
            cutWhenItIsTime(panel, now.wallMs());
        }
    }

    /** Lists that take requests online from a moment on, unless that time is over before anybody looked. */
    private void openWhatIsDue() {
        jdbc.sql("""
                        select p.id, l.id as list from panel p join panel_list l on l.panel_id = p.id
                        cross join (select extract(epoch from clock_timestamp()) * 1000 as ms) clock
                        where p.status = 'PUBLISHED' and (p.facts ->> 'shiftMs') is null and l.facts ->> 'state' = 'SCHEDULED'
                            and p.starts_at - (p.facts #>> '{policy,requests,onlineFromMs}')::bigint <= clock.ms
                            and p.starts_at - (p.facts #>> '{policy,requests,onlineUntilMs}')::bigint > clock.ms
                        order by p.id, l.id
                        """)
                .query((row, index) -> Map.entry(row.getLong("id"), row.getInt("list")))
                .list()
                .forEach(due -> give(due.getKey(), Given.now(new ListCommand.OpenList(due.getValue(), null))));
    }

    /** When it was written last that somebody is served; from now on it is now. */
    private long alive(long now) {
        Long last = jdbc.sql("select at_ms from panel_alive for update")
                .query(Long.class)
                .optional()
                .orElse(now);
        jdbc.sql("""
                        insert into panel_alive (at_ms) values (:now)
                        on conflict (only_one) do update set at_ms = greatest(panel_alive.at_ms, excluded.at_ms)
                        """).param("now", now).update();
        return last;
    }

    /** Nobody is asked about a time in which nobody spoke. */
    private void note(long panel, NoticeCommand.NoteGap gap) {
        PanelState state = rows.read(panel);
        boolean ran = state.floor()
                .filter(turn -> turn.state() == TurnState.ON_FLOOR)
                .flatMap(turn -> state.intervals(turn.id()).stream()
                        .filter(Interval::runs)
                        .findFirst())
                .filter(interval -> interval.from() <= gap.from())
                .isPresent();
        if (ran) {
            give(panel, Given.now(gap));
        }
    }

    private void cutWhenItIsTime(long panel, long now) {
        PanelState state = rows.read(panel);
        if (state.panel().policy().timing().cutsAtGrace()) {
            state.floor()
                    .filter(turn ->
                            turn.state() == TurnState.ON_FLOOR && turn.who().kind() == Turn.Kind.ENTRY)
                    .ifPresent(turn -> {
                        long over = state.spokenMs(turn, now)
                                - turn.limitMs()
                                - state.panel().policy().timing().graceMs();
                        if (over >= 0) {
                            give(panel, cut(now - over));
                        }
                    });
        }
    }

    /** The turn ends when its time was over, not when somebody looked. */
    private static Given cut(long at) {
        return new Given(UUID.randomUUID(), new FloorCommand.Stop(true), null, at, 0L);
    }

    private void give(long panel, Given given) {
        try {
            panels.give(new Seat(panel, SeatRole.SECRETARIAT, 0, "Suivi", null), given);
        } catch (Problem overtaken) {
            log.debug("Nothing was to be done in panel {}: {}", panel, overtaken.getMessage());
        }
    }
}
