package org.suivi.webhooks;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.OneByOne;
import org.suivi.identity.Accounts;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.webhooks.Transitions.Place;
import org.suivi.webhooks.Transitions.Transition;
import tools.jackson.databind.ObjectMapper;

/**
 * Looks what moved and sends it. What was not taken is tried again, later each time, and given up after two days or so. Nothing is sent
 * inside a transaction, and whoever does not answer is asked once a round.
 */
@Component
class HookRound {

    /** How long after which try the next one comes. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private static final int MOST = 100;
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Transitions transitions;
    private final Telling telling;
    private final Webhooks webhooks;
    private final Accounts accounts;
    private final ObjectMapper json;
    private final Clock clock;
    private final OneByOne each;

    HookRound(
            JdbcClient jdbc,
            Transitions transitions,
            Telling telling,
            Webhooks webhooks,
            Accounts accounts,
            ObjectMapper json,
            Clock clock,
            OneByOne each) {
        this.jdbc = jdbc;
        this.transitions = transitions;
        this.telling = telling;
        this.webhooks = webhooks;
        this.accounts = accounts;
        this.json = json;
        this.clock = clock;
        this.each = each;
    }

    /** Takes one message to its address, and says what came back. */
    @FunctionalInterface
    interface Post {
        String post(HookAddress address, Map<String, String> heads, byte[] body);
    }

    /** A webhook with the place up to where it looked. */
    private record Looking(Webhook webhook, Place seen) {}

    /** A message whose turn it is. */
    private record Due(
            long id, long webhook, long account, HookAddress address, String secret, Set<Long> events, int tries) {}

    void run(Post line) {
        each.moved("what was sent long ago", this::forget);
        for (Looking looking : each.found(this::lookings)) {
            each.moved("webhook " + looking.webhook().id(), () -> look(looking));
        }
        Set<Long> silent = new HashSet<>();
        for (Due due : each.found(this::due)) {
            if (!silent.contains(due.webhook()) && claim(due) && !isOver(line, due)) {
                silent.add(due.webhook());
            }
        }
    }

    private void forget() {
        jdbc.sql("delete from webhook_delivery where next_at is null and made_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private List<Looking> lookings() {
        return jdbc.sql(
                        "select id, account_id, url, kinds, created_at, seen_xid::text, seen_event from webhook order by id")
                .query((row, index) -> new Looking(
                        Webhooks.read(row, index), new Place(row.getString("seen_xid"), row.getLong("seen_event"))))
                .list();
    }

    private void look(Looking looking) {
        List<Transition> moved = transitions.after(looking.seen());
        if (moved.isEmpty()) {
            return;
        }
        Webhook webhook = looking.webhook();
        List<Transition> wanted = moved.stream()
                .filter(each -> each.kind().filter(webhook.kinds()::contains).isPresent())
                .toList();
        boolean isNews = !wanted.isEmpty()
                && reader(webhook.account())
                        .filter(actor -> !telling.of(actor, wanted).isEmpty())
                        .isPresent();
        if (isNews) {
            webhooks.send(webhook.id(), wanted.stream().map(Transition::id).toList());
        }
        Place seen = moved.get(moved.size() - 1).place();
        jdbc.sql("update webhook set seen_xid = :xid::xid8, seen_event = :event where id = :id")
                .param("xid", seen.transaction())
                .param("event", seen.event())
                .param("id", webhook.id())
                .update();
    }

    private Optional<Actor> reader(long account) {
        return accounts.actor(account, null).filter(actor -> actor.may(Permission.READ_ASSISTANCE));
    }

    /** The first of each webhook come first, so that many that one does not take leave room for those of others. */
    private List<Due> due() {
        return jdbc.sql("""
                        select due.*, w.account_id, w.url, w.secret
                        from (select d.*, row_number() over (partition by d.webhook_id order by d.next_at, d.id) as place
                            from webhook_delivery d where d.next_at <= :now) as due join webhook w on w.id = due.webhook_id
                        order by due.place, due.next_at, due.id limit :most
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", MOST)
                .query(HookRound::read)
                .list();
    }

    /** From now on it was tried; another node may have done so meanwhile. */
    private boolean claim(Due due) {
        Instant now = clock.instant();
        Instant next = due.tries() < PAUSES.size() ? now.plus(PAUSES.get(due.tries())) : null;
        return each.found(() -> jdbc.sql("""
                        update webhook_delivery set tries = tries + 1, tried_at = :now, next_at = :next
                        where id = :id and tries = :tries
                        """)
                        .param("now", Timestamp.from(now))
                        .param("next", next == null ? null : Timestamp.from(next), Types.TIMESTAMP)
                        .param("id", due.id())
                        .param("tries", due.tries())
                        .update()
                == 1);
    }

    /** Whether it was taken, or nothing of it may be told any more. */
    private boolean isOver(Post line, Due due) {
        byte[] body = body(due);
        String answer = body == null ? HookAnswer.NOTHING : line.post(due.address(), heads(due, body), body);
        boolean isOver = body == null || HookAnswer.isTaken(answer);
        each.found(() -> jdbc.sql("""
                        update webhook_delivery set answer = :answer, next_at = case when :over then null else next_at end
                        where id = :id
                        """)
                .param("answer", answer)
                .param("over", isOver)
                .param("id", due.id())
                .update());
        return isOver;
    }

    private Map<String, String> heads(Due due, byte[] body) {
        return Map.of(
                "Suivi-Delivery",
                String.valueOf(due.id()),
                Signature.HEAD,
                Signature.of(due.secret(), clock.instant(), body));
    }

    /** What may be told now; null where nothing is left of it. */
    private byte @Nullable [] body(Due due) {
        List<Told> told = each.found(() -> reader(due.account())
                .map(actor -> telling.of(actor, transitions.withIds(due.events())))
                .orElse(List.of()));
        if (told.isEmpty() && !due.events().isEmpty()) {
            return null;
        }
        return json.writeValueAsString(Map.of("delivery", due.id(), "events", told))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Due read(ResultSet row, int index) throws SQLException {
        return new Due(
                row.getLong("id"),
                row.getLong("webhook_id"),
                row.getLong("account_id"),
                HookAddress.of(row.getString("url")),
                row.getString("secret"),
                new HashSet<>(Arrays.asList((Long[]) row.getArray("events").getArray())),
                row.getInt("tries"));
    }
}
