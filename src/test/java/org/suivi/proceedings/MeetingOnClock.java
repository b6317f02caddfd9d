package org.suivi.proceedings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suivi.panels.Band;
import org.suivi.panels.Category;
import org.suivi.panels.Entry;
import org.suivi.panels.FloorCommand;
import org.suivi.panels.Given;
import org.suivi.panels.InscribeCommand;
import org.suivi.panels.ListCommand;
import org.suivi.panels.Panel;
import org.suivi.panels.PanelCommand;
import org.suivi.panels.PanelPreparing;
import org.suivi.panels.PanelStatus;
import org.suivi.panels.Panels;
import org.suivi.panels.Policy;
import org.suivi.panels.PrepareCommand;
import org.suivi.panels.Seat;
import org.suivi.panels.SeatRole;
import org.suivi.panels.SegmentCommand;
import org.suivi.panels.Standing;
import org.suivi.shared.Actor;

/** The panel of 2016 on a clock of its own, for tests of what is written about it. Its list is in the order in which people ask. */
final class MeetingOnClock {

    static final long SECOND = 1_000;

    private final Panels panels;
    final Seat seat;
    private long shift;

    MeetingOnClock(Panels panels, PanelPreparing preparing) {
        this.panels = panels;
        long id = preparing.beginWithNote(Actor.suivi(null), "2016");
        seat = new Seat(id, SeatRole.SECRETARIAT, 0, "Secretariat", null);
        Policy usual = now().panel().policy();
        give(new PrepareCommand.SetClock(0));
        give(new PrepareCommand.SetPolicy(new Policy(
                new Policy.Order(2, 0, Policy.Repeats.RANK_AFTER, Policy.Categories.MIXED, 3, Policy.Method.TIME, true),
                usual.timing(),
                usual.replies(),
                usual.screens())));
        give(new PrepareCommand.MoveStatus(PanelStatus.PUBLISHED));
        give(new PrepareCommand.MoveStatus(PanelStatus.OPEN));
    }

    long id() {
        return seat.panel();
    }

    /** All of them ask for the floor, some for others too. */
    void ask(List<String> codes, Map<String, List<String>> onBehalf) {
        give(new ListCommand.OpenList(1, 0L));
        for (String code : codes) {
            var asked = new Entry.Asked(
                    code,
                    code,
                    Entry.OWN,
                    Category.OTHER,
                    onBehalf.getOrDefault(code, List.of()),
                    Entry.Speaker.UNKNOWN,
                    Entry.Via.DESK);
            give(new InscribeCommand.Inscribe(1, asked, Band.ORDINARY, ""));
        }
        give(new ListCommand.DrawLots(1, "7", ""));
    }

    /** The opening part, with one who is not there. */
    void opening(Set<Integer> absent) {
        give(new SegmentCommand.StartSegment(1));
        absent.forEach(one -> give(new FloorCommand.Absent(null, one)));
        while (!now().panellistsToCome().isEmpty()) {
            speak(60);
        }
        give(new SegmentCommand.EndSegment());
    }

    void begin(int segment) {
        give(new SegmentCommand.StartSegment(segment));
    }

    void end() {
        give(new SegmentCommand.EndSegment());
    }

    void speak(int seconds) {
        give(new FloorCommand.Call(null, ""));
        pass(seconds * SECOND);
        give(new FloorCommand.Stop(false));
    }

    /** The one who is next says nothing worth a second. */
    void speakAtOnce() {
        give(new FloorCommand.Call(null, ""));
        give(new FloorCommand.Stop(false));
    }

    void close() {
        give(new PrepareCommand.MoveStatus(PanelStatus.CLOSED));
    }

    void pass(long ms) {
        Long now = now().panel().shiftMs();
        shift = (now == null ? 0 : now) + ms;
        give(new PrepareCommand.SetClock(shift));
    }

    Standing now() {
        return panels.standing(seat);
    }

    Panel panel() {
        return now().panel();
    }

    Entry entry(String code) {
        return now().state().entries(1).stream()
                .filter(one -> one.asked().delegation().equals(code))
                .findFirst()
                .orElseThrow();
    }

    void give(PanelCommand command) {
        panels.give(seat, Given.now(command));
    }
}
