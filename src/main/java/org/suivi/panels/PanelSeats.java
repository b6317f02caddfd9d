package org.suivi.panels;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.identity.Secret;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/**
 * The front door to seats: what somebody is in one panel, by a role of the installation or by a link that opens one page of one panel
 * without signing in.
 */
@Service
@Transactional
public class PanelSeats {

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Delegations delegations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PanelSeats(JdbcClient jdbc, Delegations delegations, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.delegations = delegations;
        this.events = events;
        this.clock = clock;
    }

    /** A seat with a link, without the link. */
    public record Linked(
            long id, SeatRole role, String name, @Nullable String delegation) {}

    /** What the actor is in the panel. */
    @Transactional(readOnly = true)
    public Seat of(Actor actor, long panel) {
        if (actor.may(Permission.RUN_PANELS)) {
            return new Seat(panel, SeatRole.SECRETARIAT, actor.account(), actor.name(), null);
        }
        if (actor.may(Permission.SPEAK_IN_PANELS)) {
            return delegations
                    .of(actor.account())
                    .map(code -> new Seat(panel, SeatRole.DELEGATE, actor.account(), actor.name(), code))
                    .orElseGet(() -> onlooker(panel));
        }
        return onlooker(panel);
    }

    /** Somebody who only looks on. */
    public static Seat onlooker(long panel) {
        return new Seat(panel, SeatRole.PUBLIC, 0, "", null);
    }

    /** The seat that a link opens. */
    @Transactional(readOnly = true)
    public Seat at(String token) {
        return jdbc.sql("""
                        select panel_id, role, name, delegation, place from panel_seat
                        where token_hash = :hash and ended_at is null
                        """)
                .param("hash", Secret.hashOf(token))
                .query((row, index) -> new Seat(
                        row.getLong("panel_id"),
                        SeatRole.valueOf(row.getString("role")),
                        0,
                        row.getString("name"),
                        row.getString("delegation"),
                        row.getString("place")))
                .optional()
                .orElseThrow(() -> new NotFound("panel.seat.gone"));
    }

    /** The token of a new link, which is told once and not kept. */
    public String make(Actor actor, long panel, SeatRole role, String name, @Nullable String delegation) {
        return make(actor, new Seat(panel, role, 0, name, delegation));
    }

    /** The same for seats that have a place, a booth or a panellist's. */
    public String make(Actor actor, Seat wanted) {
        mustRun(actor);
        mustBeWhole(wanted);
        if (wanted.delegation() != null) {
            delegations.withCode(wanted.delegation());
        }
        String token = Secret.fresh();
        int made = jdbc.sql("""
                        insert into panel_seat (panel_id, role, name, delegation, place, token_hash, made_at)
                        select id, :role, :name, :delegation, :place, :hash, :at from panel where id = :panel
                        """)
                .param("panel", wanted.panel())
                .param("role", wanted.role().name())
                .param("name", wanted.name().strip())
                .param("delegation", wanted.delegation())
                .param("place", wanted.place())
                .param("hash", Secret.hashOf(token))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (made == 0) {
            throw new NotFound("problem.not-found");
        }
        events.publishEvent(new PanelPrepared(actor, wanted.panel(), "seat-made"));
        return token;
    }

    private static void mustBeWhole(Seat wanted) {
        SeatRole role = wanted.role();
        String name = wanted.name();
        boolean isForDelegation = role == SeatRole.DELEGATE;
        if (name.isBlank() || name.length() > LONGEST || isForDelegation != (wanted.delegation() != null)) {
            throw new Refused("panel.seat.incomplete", LONGEST);
        }
        if (role == SeatRole.SECRETARIAT || role == SeatRole.PUBLIC) {
            throw new Refused("panel.seat.incomplete", LONGEST);
        }
        if (role.hasPlace() != (wanted.place() != null)) {
            throw new Refused("panel.seat.place");
        }
    }

    @Transactional(readOnly = true)
    public List<Linked> all(Actor actor, long panel) {
        mustRun(actor);
        return jdbc.sql("""
                        select id, role, name, delegation from panel_seat where panel_id = :panel and ended_at is null order by id
                        """)
                .param("panel", panel)
                .query((row, index) -> new Linked(
                        row.getLong("id"),
                        SeatRole.valueOf(row.getString("role")),
                        row.getString("name"),
                        row.getString("delegation")))
                .list();
    }

    /** From now on the link opens nothing. */
    public void end(Actor actor, long panel, long id) {
        mustRun(actor);
        int ended = jdbc.sql("""
                        update panel_seat set ended_at = :at where panel_id = :panel and id = :id and ended_at is null
                        """)
                .param("panel", panel)
                .param("id", id)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (ended == 1) {
            events.publishEvent(new PanelPrepared(actor, panel, "seat-ended"));
        }
    }

    /** An actor for what a seat does. */
    public static Actor actorOf(Seat seat) {
        return new Actor(seat.account(), seat.name(), seat.role().code(), null, null, Set.of(Permission.NOTHING));
    }

    private static void mustRun(Actor actor) {
        if (!actor.may(Permission.RUN_PANELS)) {
            throw new NotAllowed("problem.not-allowed");
        }
    }
}
