package org.suivi.panels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journal of a panel: each line is chained to the one before it by its hash, and none is changed. */
@Component
class PanelJournal {

    /** What the hash of a line is of; the same words write and verify. */
    private static final String HASH = """
            sha256(previous || convert_to(concat_ws(E'\\n', panel_id, seq, at_ms, account_id, actor, seat, client_action_id, type,
                payload), 'UTF8'))
            """;

    /** All lines are gone through so seldom, since a long journal takes longer than a command may. */
    private static final Duration TRUSTED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Long, Verified> verified = new ConcurrentHashMap<>();

    PanelJournal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the journal was whole when it was last gone through. */
    private record Verified(boolean isWhole, Instant at) {}

    void write(PanelState after, Moment moment, UUID action, Changes changes) {
        jdbc.sql("""
                        with line as (
                            select :panel::bigint as panel_id, :seq::bigint as seq, :at::bigint as at_ms,
                                :account::bigint as account_id, :actor as actor, :seat as seat, :action::uuid as client_action_id,
                                :type as type, :payload as payload,
                                coalesce((select hash from panel_event where panel_id = :panel and seq = :seq - 1), '') as previous
                        )
                        insert into panel_event (panel_id, seq, at_ms, account_id, actor, seat, client_action_id, type, payload,
                            previous, hash)
                        select panel_id, seq, at_ms, account_id, actor, seat, client_action_id, type, payload, previous,
                        """ + HASH + " from line")
                .param("panel", after.panel().id())
                .param("seq", after.panel().version())
                .param("at", moment.at())
                .param("account", moment.by().account())
                .param("actor", moment.by().name())
                .param("seat", moment.by().role().name())
                .param("action", action)
                .param("type", changes.command().verb())
                .param("payload", PanelJson.written(changes))
                .update();
    }

    /** The version to which an action led, when it was done already. */
    Optional<Long> versionOf(long panel, UUID action) {
        return jdbc.sql("select seq from panel_event where panel_id = :panel and client_action_id = :action")
                .param("panel", panel)
                .param("action", action)
                .query(Long.class)
                .optional();
    }

    /** The newest first. */
    List<PanelEvent> lines(long panel, int most) {
        return jdbc.sql("""
                        select seq, at_ms, actor, seat, type, encode(hash, 'hex') as hash from panel_event
                        where panel_id = :panel order by seq desc limit :most
                        """)
                .param("panel", panel)
                .param("most", most)
                .query((row, index) -> new PanelEvent(
                        row.getLong("seq"),
                        row.getLong("at_ms"),
                        row.getString("actor"),
                        SeatRole.valueOf(row.getString("seat")),
                        row.getString("type"),
                        row.getString("hash")))
                .list();
    }

    /** The state to which the journal leads, without a look at the rows. */
    PanelState replay(long panel) {
        List<String> payloads = jdbc.sql("select payload from panel_event where panel_id = :panel order by seq")
                .param("panel", panel)
                .query(String.class)
                .list();
        PanelState state = null;
        for (String payload : payloads) {
            var tree = PanelJson.tree(payload);
            if (state == null) {
                state = new PanelState(PanelJson.read(tree.get("panel"), Panel.class));
            }
            Changes.replay(state, tree);
        }
        return Objects.requireNonNull(state);
    }

    /** The number of the first line that does not follow from the one before; null when all do. */
    @Nullable
    Long brokenAt(long panel) {
        Long broken = jdbc.sql("""
                        select min(seq) from (
                            select *, coalesce(lag(hash) over (order by seq), '') as expected,
                                row_number() over (order by seq) as number
                            from panel_event where panel_id = :panel
                        ) line
                        where previous <> expected or seq <> number or hash <>
                        """ + HASH)
                .param("panel", panel)
                .query((row, index) -> (Long) row.getObject(1))
                .list()
                .get(0);
        verified.put(panel, new Verified(broken == null, clock.instant()));
        return broken;
    }

    /** Whether it was whole a moment ago. One that was not is gone through each time, as it may have been put right. */
    boolean isWhole(long panel) {
        Verified last = verified.get(panel);
        boolean isTrusted =
                last != null && last.isWhole() && last.at().plus(TRUSTED).isAfter(clock.instant());
        return isTrusted || brokenAt(panel) == null;
    }
}
