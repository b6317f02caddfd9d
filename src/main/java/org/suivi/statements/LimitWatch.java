package org.suivi.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.panels.Delegations;
import org.suivi.panels.Entry;
import org.suivi.panels.EntryState;
import org.suivi.panels.PanelMoved;
import org.suivi.panels.PanelState;

/**
 * Hears of every command in a panel: when a limit changed, all who wait are told with what fits now, and their texts are held against
 * it again; when somebody's turn is over, so are the signals of the booths.
 */
@Component
class LimitWatch {

    private final JdbcClient jdbc;
    private final StatementRows rows;
    private final StatementBoard board;
    private final BoothSignals signals;
    private final SpeakingPaces paces;
    private final Delegations delegations;
    private final ApplicationEventPublisher events;

    LimitWatch(
            JdbcClient jdbc,
            StatementRows rows,
            StatementBoard board,
            BoothSignals signals,
            SpeakingPaces paces,
            Delegations delegations,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.board = board;
        this.signals = signals;
        this.paces = paces;
        this.delegations = delegations;
        this.events = events;
    }

    @EventListener
    void follow(PanelMoved moved) {
        long panel = moved.after().panel().id();
        boolean isOver = !moved.before().floor().equals(moved.after().floor());
        boolean ended = isOver && signals.endOf(moved.before(), moved.after());
        List<LimitNotice> notices = changes(moved);
        notices.forEach(notice -> rows.notice(panel, notice));
        if (!notices.isEmpty() && !moved.after().panel().isRehearsal()) {
            write(moved.after(), notices);
        }
        if (ended || !notices.isEmpty()) {
            board.changed(panel);
        }
    }

    /** For all who waited before and wait still. */
    static List<LimitNotice> changes(PanelMoved moved) {
        Map<Integer, Long> before = limits(moved.before());
        List<LimitNotice> notices = new ArrayList<>();
        limits(moved.after()).forEach((entry, now) -> {
            Long was = before.get(entry);
            if (was != null && !was.equals(now)) {
                notices.add(new LimitNotice(entry, was, now, moved.at()));
            }
        });
        return notices;
    }

    private static Map<Integer, Long> limits(PanelState state) {
        Map<Integer, Long> limits = new TreeMap<>();
        state.lists().stream()
                .flatMap(list -> state.entries(list.id()).stream())
                .filter(entry -> entry.state() == EntryState.LISTED || entry.state() == EntryState.REQUESTED)
                .forEach(entry -> limits.put(entry.id(), limit(state, entry)));
        return limits;
    }

    private static long limit(PanelState state, Entry entry) {
        Long own = entry.limitMs();
        return own != null
                ? own
                : state.list(entry.list()).limitOf(entry.asked().category());
    }

    private void write(PanelState state, List<LimitNotice> notices) {
        var letters = new LimitLetters(state, rows.of(state.panel().id()), paces.all(), delegations.all());
        for (LimitNotice notice : notices) {
            String delegation = state.entry(notice.entry()).asked().delegation();
            jdbc.sql("""
                            select a.email, a.language from delegation_member m join account a on a.id = m.account_id
                            where m.delegation = :delegation and a.is_open
                            """)
                    .param("delegation", delegation)
                    .query((row, index) -> letters.to(row.getString("email"), row.getString("language"), notice))
                    .list()
                    .forEach(events::publishEvent);
        }
    }
}
