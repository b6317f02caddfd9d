package org.suivi.webhooks;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.identity.Secret;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.webhooks.Transitions.Place;
import org.suivi.webhooks.Webhook.Delivery;

/** The front door to the addresses that are told what moves; everybody who takes part between countries has their own. */
@Service
@Transactional(readOnly = true)
public class Webhooks {

    public static final int MOST = 5;

    private static final int MOST_SHOWN = 50;

    /** In front of every secret, so that tools that look for leaked ones know it. */
    private static final String PREFIX = "suivihook_";

    private final JdbcClient jdbc;
    private final Transitions transitions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Webhooks(JdbcClient jdbc, Transitions transitions, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.transitions = transitions;
        this.events = events;
        this.clock = clock;
    }

    public List<Webhook> of(Actor actor) {
        actor.mustHave(Permission.READ_ASSISTANCE);
        return jdbc.sql(
                        "select id, account_id, url, kinds, created_at from webhook where account_id = :account order by id")
                .param("account", actor.account())
                .query(Webhooks::read)
                .list();
    }

    /** As if it were not there for everybody else. */
    public Webhook one(Actor actor, long id) {
        return of(actor).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** The secret that signs what is sent; this is the only time that anybody sees it. */
    @Transactional
    public String begin(Actor actor, String url, Collection<String> kinds) {
        String address = url.strip();
        HookAddress.of(address);
        Set<HookKind> chosen = EnumSet.noneOf(HookKind.class);
        kinds.forEach(kind -> HookKind.of(kind).ifPresent(chosen::add));
        if (chosen.isEmpty()) {
            throw new Refused("hook.no-kind");
        }
        if (of(actor).size() >= MOST) {
            throw new Refused("hook.too-many", MOST);
        }
        String secret = PREFIX + Secret.fresh();
        Place now = transitions.now();
        long id = jdbc.sql("""
                        insert into webhook (account_id, url, kinds, secret, seen_xid, seen_event, created_at)
                        values (:account, :url, string_to_array(:kinds, ','), :secret, :xid::xid8, :event, :now) returning id
                        """)
                .param("account", actor.account())
                .param("url", address)
                .param("kinds", chosen.stream().map(HookKind::code).collect(Collectors.joining(",")))
                .param("secret", secret)
                .param("xid", now.transaction())
                .param("event", now.event())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        events.publishEvent(new WebhookBegun(actor, Webhook.ref(id), address));
        return secret;
    }

    @Transactional
    public void end(Actor actor, long id) {
        Webhook webhook = one(actor, id);
        jdbc.sql("delete from webhook where id = :id").param("id", id).update();
        events.publishEvent(new WebhookEnded(actor, Webhook.ref(id), webhook.url()));
    }

    /** Sends a message that tells nothing with the next round, to see whether it arrives. */
    @Transactional
    public void test(Actor actor, long id) {
        one(actor, id);
        boolean isWaiting = deliveries(actor, id).stream().anyMatch(each -> each.events() == 0 && each.next() != null);
        if (!isWaiting) {
            send(id, List.of());
        }
    }

    /** What was sent last, the newest first. */
    public List<Delivery> deliveries(Actor actor, long id) {
        one(actor, id);
        return jdbc.sql("""
                        select id, cardinality(events) as events, made_at, tries, tried_at, answer, next_at from webhook_delivery
                        where webhook_id = :id order by id desc limit :most
                        """)
                .param("id", id)
                .param("most", MOST_SHOWN)
                .query((row, index) -> new Delivery(
                        row.getLong("id"),
                        row.getInt("events"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getInt("tries"),
                        instant(row, "tried_at"),
                        row.getString("answer"),
                        instant(row, "next_at")))
                .list();
    }

    void send(long webhook, List<Long> transitions) {
        jdbc.sql("""
                        insert into webhook_delivery (webhook_id, events, made_at, next_at)
                        values (:webhook, string_to_array(:events, ',')::bigint[], :now, :now)
                        """)
                .param("webhook", webhook)
                .param("events", transitions.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    static Webhook read(ResultSet row, int index) throws SQLException {
        Array kinds = row.getArray("kinds");
        return new Webhook(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getString("url"),
                Arrays.stream((String[]) kinds.getArray())
                        .flatMap(kind -> HookKind.of(kind).stream())
                        .collect(Collectors.toSet()),
                row.getTimestamp("created_at").toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
