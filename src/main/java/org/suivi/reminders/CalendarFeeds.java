package org.suivi.reminders;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.identity.PublicAddress;
import org.suivi.identity.Secret;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;

/** The front door to calendars at secret addresses: made and withdrawn by their person, read by a program that knows the address. */
@Service
@Transactional
public class CalendarFeeds {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final PublicAddress site;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarFeeds(JdbcClient jdbc, PublicAddress site, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.site = site;
        this.events = events;
        this.clock = clock;
    }

    /** Whose calendar an address opens, in which system. */
    public record Owner(int system, long account) {}

    /** Since when the actor's address works; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> since(Actor actor) {
        actor.mustHave(Permission.CONTRIBUTE);
        return jdbc.sql("""
                        select created_at from calendar_feed
                        where system_id = :system and account_id = :account and revoked_at is null
                        """)
                .param("system", actor.inSystem())
                .param("account", actor.account())
                .query((row, index) -> row.getTimestamp("created_at").toInstant())
                .optional();
    }

    /** A new address, shown once; an older one of the same person ends. */
    public String open(Actor actor) {
        actor.mustHave(Permission.CONTRIBUTE);
        end(actor);
        String token = Secret.fresh();
        jdbc.sql("""
                        insert into calendar_feed (system_id, account_id, token_hash, created_at)
                        values (:system, :account, :hash, :now)
                        """)
                .param("system", actor.inSystem())
                .param("account", actor.account())
                .param("hash", Secret.hashOf(token))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new CalendarFeedChanged(actor, true));
        return site.of("/calendar/" + token + ".ics");
    }

    public void close(Actor actor) {
        actor.mustHave(Permission.CONTRIBUTE);
        if (end(actor)) {
            events.publishEvent(new CalendarFeedChanged(actor, false));
        }
    }

    private boolean end(Actor actor) {
        return jdbc.sql("""
                        update calendar_feed set revoked_at = :now
                        where system_id = :system and account_id = :account and revoked_at is null
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("system", actor.inSystem())
                        .param("account", actor.account())
                        .update()
                > 0;
    }

    /** Whose address this is, if it works; asked over all systems, for the address names none. */
    public Optional<Owner> owner(String token) {
        Instant now = clock.instant();
        Optional<Owner> owner = jdbc.sql("""
                        select system_id, account_id from calendar_feed where token_hash = :hash and revoked_at is null
                        """)
                .param("hash", Secret.hashOf(token))
                .query((row, index) -> new Owner(row.getInt("system_id"), row.getLong("account_id")))
                .optional();
        owner.ifPresent(known -> jdbc.sql("""
                        update calendar_feed set last_used_at = :now
                        where token_hash = :hash and (last_used_at is null or last_used_at < :before)
                        """)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(USE_NOTED_EVERY)))
                .param("hash", Secret.hashOf(token))
                .update());
        return owner;
    }
}
