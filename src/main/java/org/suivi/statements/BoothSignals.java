package org.suivi.statements;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.panels.PanelState;
import org.suivi.panels.Panels;
import org.suivi.panels.Seat;
import org.suivi.panels.SeatRole;
import org.suivi.panels.Turn;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;

/** The front door to the signals of the booths, which the chair, the speaker and the secretariat see at once. */
@Service
@Transactional
public class BoothSignals {

    private final JdbcClient jdbc;
    private final Panels panels;
    private final StatementBoard board;
    private final Clock clock;

    BoothSignals(JdbcClient jdbc, Panels panels, StatementBoard board, Clock clock) {
        this.jdbc = jdbc;
        this.panels = panels;
        this.board = board;
        this.clock = clock;
    }

    /** Which booths tell what now. */
    @Transactional(readOnly = true)
    public Map<SignalKind, List<Language>> now(long panel) {
        Map<SignalKind, List<Language>> now = new EnumMap<>(SignalKind.class);
        for (SignalKind kind : SignalKind.values()) {
            now.put(
                    kind,
                    jdbc.sql("""
                            select language from booth_signal where panel_id = :panel and kind = :kind and ended_at is null
                            order by language
                            """)
                            .param("panel", panel)
                            .param("kind", kind.name())
                            .query((row, index) -> Language.of(row.getString(1)).orElseThrow())
                            .list());
        }
        return now;
    }

    /** Gives a signal, or takes it back when it is given already. */
    public void turn(Seat seat, SignalKind kind) {
        Language booth = Language.of(seat.place()).orElse(null);
        if (seat.role() != SeatRole.BOOTH || booth == null) {
            throw new NotAllowed("problem.not-allowed");
        }
        Integer turn = panels.standing(seat).state().floor().map(Turn::id).orElse(null);
        if (end(seat.panel(), kind, booth) == 0) {
            jdbc.sql("""
                            insert into booth_signal (panel_id, language, kind, turn_id, given_at)
                            values (:panel, :language, :kind, :turn, :at) on conflict do nothing
                            """)
                    .param("panel", seat.panel())
                    .param("language", booth.code())
                    .param("kind", kind.name())
                    .param("turn", turn)
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        }
        board.changed(seat.panel());
    }

    private int end(long panel, SignalKind kind, Language booth) {
        return jdbc.sql("""
                        update booth_signal set ended_at = :at
                        where panel_id = :panel and kind = :kind and language = :language and ended_at is null
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("panel", panel)
                .param("kind", kind.name())
                .param("language", booth.code())
                .update();
    }

    /** The next speaker begins without the signals that the one before was given; no sound is a matter of the room. */
    boolean endOf(PanelState before, PanelState after) {
        if (Objects.equals(number(before), number(after))) {
            return false;
        }
        return jdbc.sql("""
                                update booth_signal set ended_at = :at
                                where panel_id = :panel and kind = 'TOO_FAST' and ended_at is null
                                """)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("panel", after.panel().id())
                        .update()
                > 0;
    }

    private static @Nullable Integer number(PanelState state) {
        return state.floor().map(Turn::id).orElse(null);
    }
}
