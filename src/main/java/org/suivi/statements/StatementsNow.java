package org.suivi.statements;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.panels.Entry;
import org.suivi.panels.EntryState;
import org.suivi.panels.Standing;
import org.suivi.shared.Language;

/**
 * The statements that one seat may read, beside the panel as it stands, with the paces against which they are held.
 *
 * @param statements by the numbers of their requests
 * @param notices of limits that changed for those who wait
 */
public record StatementsNow(
        Standing standing,
        Map<Integer, Statement> statements,
        Map<Integer, LimitNotice> notices,
        Map<Language, SpeakingPace> paces) {

    public @Nullable Statement of(Entry entry) {
        return statements.get(entry.id());
    }

    /** The limit of the turn that was had, else the one that holds when the floor is given now. */
    public long limitMs(Entry entry) {
        Integer turn = entry.turn();
        boolean had = entry.state() == EntryState.DELIVERED || entry.state().hasTheFloor();
        return had && turn != null ? standing.state().turn(turn).limitMs() : standing.limitMs(entry);
    }

    public Fit fit(Statement.Version version, Entry entry) {
        return pace(version.language()).fit(version.amount(), limitMs(entry));
    }

    public long perMinute(Statement.Version version, Entry entry) {
        return pace(version.language()).perMinute(version.amount(), limitMs(entry));
    }

    public SpeakingPace pace(Language language) {
        SpeakingPace pace = paces.get(language);
        if (pace == null) {
            throw new IllegalStateException("No pace of " + language);
        }
        return pace;
    }

    /** The change of the limit that somebody who still waits should know of. */
    public @Nullable LimitNotice notice(Entry entry) {
        boolean waits = entry.state() == EntryState.LISTED || entry.state() == EntryState.REQUESTED;
        return waits ? notices.get(entry.id()) : null;
    }
}
