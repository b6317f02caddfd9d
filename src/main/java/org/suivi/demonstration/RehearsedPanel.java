package org.suivi.demonstration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.suivi.panels.Band;
import org.suivi.panels.Category;
import org.suivi.panels.Entry;
import org.suivi.panels.FloorCommand;
import org.suivi.panels.Given;
import org.suivi.panels.InscribeCommand;
import org.suivi.panels.ListCommand;
import org.suivi.panels.PanelCommand;
import org.suivi.panels.PanelStatus;
import org.suivi.panels.Panels;
import org.suivi.panels.PrepareCommand;
import org.suivi.panels.Seat;
import org.suivi.panels.SeatRole;
import org.suivi.panels.Segment;
import org.suivi.panels.SegmentCommand;
import org.suivi.panels.Standing;
import org.suivi.shared.Language;

/** A panel that is run through on a clock of its own, hours in a moment. Who asks for the floor is invented, and nobody says a word. */
final class RehearsedPanel {

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;

    private static final List<String> ASKING = List.of(
            "SVN", "KEN", "FRA", "BRA", "THA", "MEX", "GHA", "CHE", "IDN", "PRT", "ECU", "PRY", "BEL", "MUS", "MAR",
            "GEO", "PHL", "ZAF", "NLD", "CHN", "BWA", "EST", "EGY", "AUS", "NOR", "TUN", "COL", "FJI", "IRL", "PAK");

    private static final Map<String, String> FOR_GROUPS =
            Map.of("EST", "Group of Eastern European States", "LUX", "European Union");

    private final Panels panels;
    private final Seat seat;
    private final Clock clock;
    private long shift;

    RehearsedPanel(Panels panels, long id, Clock clock) {
        this.panels = panels;
        this.seat = new Seat(id, SeatRole.SECRETARIAT, 0, "Suivi", null);
        this.clock = clock;
    }

    void runTo2016sEnd() {
        begin(List.of("UNDP", "OIF", "KNCHR", "UPRINFO", "ISHR"));
        opening();
        giveTheFloor(2);
        answers(3);
        give(ListCommand.SetLimits.of(1, 90 * SECOND, 90 * SECOND));
        giveTheFloor(4);
        answers(5);
        give(new PrepareCommand.MoveStatus(PanelStatus.CLOSED));
    }

    /** Ends with a free floor, so that the next step is the newcomer's. */
    void runInto2012sFirstSlot() {
        begin(List.of());
        give(new SegmentCommand.StartSegment(1));
        pass(4 * MINUTE + 30 * SECOND);
        give(new SegmentCommand.EndSegment());
        give(new ListCommand.OpenList(2, 120 * MINUTE));
        give(new SegmentCommand.StartSegment(2));
        for (int heard = 0; heard < 5; heard++) {
            speak(heard);
        }
        give(inscription("AND"));
        give(inscription("LUX"));
        Entry other = now().state().waiting(1).get(2);
        var pointer = new Entry.Other("Português", "Interpreter of the delegation");
        give(new InscribeCommand.NameSpeaker(other.id(), new Entry.Speaker("", "", Language.FR, null, pointer)));
    }

    private void begin(List<String> others) {
        long start = now().panel().head().startsAt();
        give(new PrepareCommand.MoveStatus(PanelStatus.PUBLISHED));
        shift = start - 12 * MINUTE - clock.millis();
        give(new PrepareCommand.SetClock(shift));
        give(new ListCommand.OpenList(1, null));
        ASKING.forEach(code -> give(inscription(code)));
        others.forEach(code -> give(inscription(code)));
        pass(3 * MINUTE);
        give(new ListCommand.DrawLots(1, "27", ""));
        List<Entry> waiting = now().state().waiting(1);
        give(new InscribeCommand.SetBand(waiting.get(9).id(), Band.DIGNITARY, 4));
        give(new InscribeCommand.SetBand(waiting.get(14).id(), Band.GROUP, 1));
        pass(9 * MINUTE);
        give(new PrepareCommand.MoveStatus(PanelStatus.OPEN));
    }

    private void opening() {
        give(new SegmentCommand.StartSegment(1));
        while (!now().panellistsToCome().isEmpty()) {
            give(new FloorCommand.Call(null, ""));
            pass(9 * MINUTE + 20 * SECOND);
            give(new FloorCommand.Stop(false));
            pass(15 * SECOND);
        }
        give(new SegmentCommand.EndSegment());
    }

    private void giveTheFloor(int part) {
        give(new SegmentCommand.StartSegment(part));
        for (int nth = 0; !now().next(1).isEmpty() && left() > 2 * MINUTE; nth++) {
            if (nth == 6) {
                give(new FloorCommand.Absent(null, null));
            }
            speak(nth);
        }
        give(new SegmentCommand.EndSegment());
    }

    private void speak(int nth) {
        give(new FloorCommand.Call(null, ""));
        pass((95 + 11 * nth % 34) * SECOND);
        if (nth == 3) {
            give(new FloorCommand.PointOfOrder("CHE"));
            pass(25 * SECOND);
            give(new FloorCommand.Stop(false));
            give(new FloorCommand.Resume());
            pass(10 * SECOND);
        }
        give(new FloorCommand.Stop(false));
        pass((7 + nth % 5) * SECOND);
    }

    private void answers(int part) {
        give(new SegmentCommand.StartSegment(part));
        while (!now().panellistsToCome().isEmpty()) {
            give(new FloorCommand.Call(null, ""));
            pass(2 * MINUTE + 40 * SECOND);
            give(new FloorCommand.Stop(false));
            pass(10 * SECOND);
        }
        give(new SegmentCommand.EndSegment());
    }

    private static InscribeCommand.Inscribe inscription(String code) {
        List<String> others = FOR_GROUPS.containsKey(code) ? List.of(FOR_GROUPS.get(code)) : List.of();
        var asked =
                new Entry.Asked(code, code, Entry.OWN, Category.OTHER, others, Entry.Speaker.UNKNOWN, Entry.Via.DESK);
        return new InscribeCommand.Inscribe(1, asked, Band.ORDINARY, "");
    }

    private Standing now() {
        return panels.standing(seat);
    }

    private long left() {
        Standing now = now();
        Segment segment = Objects.requireNonNull(now.segment());
        return now.remainingMs(segment);
    }

    private void pass(long ms) {
        shift += ms;
        give(new PrepareCommand.SetClock(shift));
    }

    private void give(PanelCommand command) {
        panels.give(seat, Given.now(command));
    }
}
