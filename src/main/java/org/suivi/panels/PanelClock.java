package org.suivi.panels;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one clock of all panels: that of the database, so that two nodes never tell two times. A rehearsal has it shifted.
 */
@Component
class PanelClock {

    /** A rehearsal that nobody goes on with waits: so it stands in the middle for whoever comes by days later. */
    static final long PATIENCE = 180_000;

    /** A key that was pressed longer ago counts from now, unless somebody was asked. */
    private static final long UNASKED = 10_000;

    /** A minute without a connection, and the time for the answer. */
    private static final long CONFIRMED = 100_000;

    private final JdbcClient jdbc;

    PanelClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long now() {
        return jdbc.sql("select floor(extract(epoch from clock_timestamp()) * 1000)::bigint")
                .query(Long.class)
                .single();
    }

    long now(Panel panel) {
        return now(panel, now());
    }

    /** @param real what the clock shows without a shift */
    static long now(Panel panel, long real) {
        Long shift = panel.shiftMs();
        Panel.Last last = panel.last();
        if (shift == null) {
            return real;
        }
        return last == null ? real + shift : Math.min(real + shift, last.at() + PATIENCE);
    }

    /**
     * When a command holds: from the moment in which the key was pressed, when that can be believed.
     *
     * @param after nothing may be dated before it
     */
    long momentOf(Given given, Seat seat, long now, long after) {
        Long pressed = given.pressedAt();
        long oldest = now - (given.isConfirmed() ? CONFIRMED : UNASKED);
        boolean isBelieved = isBelievable(given, seat) && pressed != null && pressed <= now && pressed >= oldest;
        return isBelieved && pressed != null && pressed > after ? pressed : Math.max(now, after);
    }

    private static boolean isBelievable(Given given, Seat seat) {
        @Nullable Long uncertainty = given.uncertaintyMs();
        return given.command().countsFromTheKey()
                && (seat.role() == SeatRole.CHAIR || seat.isSecretariat())
                && uncertainty != null
                && uncertainty >= 0
                && uncertainty <= 500;
    }
}
