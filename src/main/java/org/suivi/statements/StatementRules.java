package org.suivi.statements;

import org.suivi.panels.Entry;
import org.suivi.panels.EntryState;
import org.suivi.panels.PanelStatus;
import org.suivi.panels.Seat;
import org.suivi.panels.SeatRole;
import org.suivi.panels.Standing;

/** Who may do what with the statement for a request, as the panel stands. */
public final class StatementRules {

    private StatementRules() {}

    /** Whether the seat reads it before everybody does. */
    public static boolean readsFirst(Seat seat, Entry entry) {
        return seat.isSecretariat() || seat.role() == SeatRole.BOOTH || isOwn(seat, entry);
    }

    private static boolean isOwn(Seat seat, Entry entry) {
        return seat.role() == SeatRole.DELEGATE && seat.speaksFor(entry.asked().delegation());
    }

    /** Whether the seat may give texts for the request, and say how they stand. */
    public static boolean mayGive(Seat seat, Entry entry, Standing now) {
        return (seat.isSecretariat() || isOwn(seat, entry))
                && entry.state() != EntryState.WITHDRAWN
                && now.panel().status() != PanelStatus.ARCHIVED;
    }

    /** A text that is there is not replaced any more once interpreters have it before them; a missing one may still come. */
    public static boolean mayReplace(Seat seat, Entry entry, Standing now) {
        boolean isBefore = entry.state() == EntryState.REQUESTED || entry.state() == EntryState.LISTED;
        return mayGive(seat, entry, now)
                && (isBefore || Statement.wasNotDelivered(entry))
                && (seat.isSecretariat() || !now.isOnDeck(entry));
    }

    /** Only the delegation itself makes public what it did not say, and only when it can no longer say it. */
    public static boolean mayPost(Seat seat, Entry entry, Standing now) {
        boolean isOver =
                now.panel().status() == PanelStatus.CLOSED || now.panel().status() == PanelStatus.ARCHIVED;
        return isOwn(seat, entry)
                && (entry.state() == EntryState.NOT_REACHED || (entry.state() == EntryState.PASSED && isOver));
    }
}
