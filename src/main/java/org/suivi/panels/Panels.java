package org.suivi.panels;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.live.LiveUpdates;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** The front door to panels: how they stand, and all that is done in them, one thing at a time whoever does it. */
@Service
@Transactional
public class Panels {

    private static final Logger log = LoggerFactory.getLogger(Panels.class);
    private static final Set<SeatRole> DRAFTS_NOT_FOR = EnumSet.of(SeatRole.PUBLIC, SeatRole.DELEGATE);
    private static final int MOST_SHOWN = 200;

    private final JdbcClient jdbc;
    private final PanelRows rows;
    private final PanelJournal journal;
    private final PanelClock clock;
    private final CommandFacts facts;
    private final LiveUpdates live;
    private final ApplicationEventPublisher events;

    Panels(
            JdbcClient jdbc,
            PanelRows rows,
            PanelJournal journal,
            PanelClock clock,
            CommandFacts facts,
            LiveUpdates live,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
        this.facts = facts;
        this.live = live;
        this.events = events;
    }

    /** The newest first; drafts are the secretariat's. */
    @Transactional(readOnly = true)
    public List<Panel> all(Actor actor) {
        return jdbc
                .sql(
                        "select facts::text from panel where status <> 'DRAFT' or :drafts order by starts_at desc, id desc limit :most")
                .param("drafts", actor.may(Permission.RUN_PANELS))
                .param("most", MOST_SHOWN)
                .query(String.class)
                .stream()
                .map(text -> PanelJson.read(text, Panel.class))
                .toList();
    }

    /** How the panel stands now. A draft is there for those only who prepare it or were given a link of it. */
    @Transactional(readOnly = true)
    public Standing standing(Seat seat) {
        PanelState state = rows.read(seat.panel());
        if (state.panel().status() == PanelStatus.DRAFT && DRAFTS_NOT_FOR.contains(seat.role())) {
            throw new NotFound("problem.not-found");
        }
        return Standing.of(state, clock.now(state.panel()));
    }

    /**
     * How the panel stands by its journal alone: the ground of what is written about it.
     *
     * @throws Refused when the journal was tampered with
     */
    @Transactional(readOnly = true)
    public Standing byTheJournal(Seat seat) {
        long now = standing(seat).now();
        if (journal.brokenAt(seat.panel()) != null) {
            throw new Refused("panel.journal.broken");
        }
        return Standing.of(journal.replay(seat.panel()), now);
    }

    /**
     * Does something in a panel. Whoever comes second waits, and hears when what was seen no longer holds.
     *
     * @throws Stale when the floor moved since the version that the sender saw
     * @throws Refused also when the journal was tampered with: from then on the panel is only read
     */
    public Outcome give(Seat seat, Given given) {
        PanelState before = rows.locked(seat.panel());
        Optional<Long> done = journal.versionOf(seat.panel(), given.action());
        if (done.isPresent()) {
            return new Outcome(done.get(), true);
        }
        if (!given.command().isOpenTo(seat, before)) {
            throw new NotAllowed("problem.not-allowed");
        }
        if (before.panel().status() == PanelStatus.ARCHIVED) {
            throw new Refused("panel.not-now");
        }
        if (!journal.isWhole(seat.panel())) {
            log.error("The journal of panel {} was tampered with; from now on it is only read", seat.panel());
            throw new Refused("panel.journal.broken");
        }
        Long seen = given.seenVersion();
        boolean moves = given.command().movesTheFloor();
        if (moves && seen != null && seen < before.panel().floorVersion()) {
            throw new Stale(Panel.ref(seat.panel()));
        }
        return carryOut(before, seat, given);
    }

    private Outcome carryOut(PanelState before, Seat seat, Given given) {
        PanelCommand command = facts.complete(before, given.command());
        long real = clock.now();
        long now = command instanceof PrepareCommand.SetClock set
                ? real + set.shiftMs()
                : PanelClock.now(before.panel(), real);
        var moment = new Moment(clock.momentOf(given, seat, now, before.lastTransition()), seat);
        PanelState after = before.copy();
        command.on(after, moment);
        if (before.panel().isRehearsal() && !(command instanceof PrepareCommand.SetClock)) {
            after.put(after.panel().shiftedBy(now - real));
        }
        after.done(command.verb(), moment, command.movesTheFloor());
        rows.save(before, after);
        journal.write(after, moment, given.action(), Changes.between(before, after, command, now - moment.at()));
        live.changed(WatchedPanels.topic(seat.panel()), after.panel().version());
        events.publishEvent(new PanelMoved(before, after, moment.at()));
        if (command instanceof PrepareCommand && !(command instanceof PrepareCommand.SetClock)) {
            events.publishEvent(new PanelPrepared(PanelSeats.actorOf(seat), seat.panel(), command.verb()));
        }
        return new Outcome(after.panel().version(), false);
    }

    /** What was done, the newest first, for those who run the panel. */
    @Transactional(readOnly = true)
    public List<PanelEvent> journal(Seat seat, int most) {
        if (!seat.role().runs() && !seat.role().keepsTheList()) {
            throw new NotAllowed("problem.not-allowed");
        }
        return journal.lines(seat.panel(), Math.min(most, 1_000));
    }

    /** Whether commands are taken: a panel whose journal was tampered with is only read. Who only looks on is not told. */
    @Transactional(readOnly = true)
    public boolean isWhole(Seat seat) {
        return (!seat.role().runs() && !seat.role().keepsTheList()) || journal.isWhole(seat.panel());
    }

    /** Whether every line of the journal follows from the one before it, and all of it leads to the rows. */
    @Transactional(readOnly = true)
    public boolean isSound(long panel) {
        return journal.brokenAt(panel) == null && journal.replay(panel).equals(rows.read(panel));
    }
}
