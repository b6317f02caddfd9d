package org.suivi.statements;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.live.LiveSource;
import org.suivi.live.LiveState;
import org.suivi.panels.PanelSeats;
import org.suivi.panels.SeatRole;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Problem;

/** Tells those who have a part in a panel that something beside it changed, and which booths signal; what is written stays on pages. */
@Component
class WatchedStatements implements LiveSource {

    private final StatementBoard board;
    private final BoothSignals signals;
    private final PanelSeats seats;

    WatchedStatements(StatementBoard board, BoothSignals signals, PanelSeats seats) {
        this.board = board;
        this.signals = signals;
        this.seats = seats;
    }

    @Override
    public boolean owns(String topic) {
        return topic.matches(StatementBoard.PREFIX + "\\d{1,15}");
    }

    @Override
    public boolean mayWatch(Actor actor, String topic, String role, String token) {
        if (!owns(topic)) {
            return false;
        }
        try {
            long panel = number(topic);
            return switch (role) {
                case "screen" -> seats.at(token).panel() == panel;
                case "public" -> seats.of(actor, panel).role() != SeatRole.PUBLIC;
                default -> false;
            };
        } catch (Problem notThere) {
            return false;
        }
    }

    @Override
    @Transactional(readOnly = true)
    public LiveState state(String topic, String role) {
        long panel = number(topic);
        Map<SignalKind, List<Language>> now = signals.now(panel);
        boolean isTooFast = !now.getOrDefault(SignalKind.TOO_FAST, List.of()).isEmpty();
        boolean isSilent = !now.getOrDefault(SignalKind.NO_SOUND, List.of()).isEmpty();
        return new LiveState(board.version(panel), "{\"isTooFast\":" + isTooFast + ",\"isSilent\":" + isSilent + "}");
    }

    private static long number(String topic) {
        return Long.parseLong(topic.substring(StatementBoard.PREFIX.length()));
    }
}
