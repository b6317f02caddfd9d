package org.suivi.panels;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;

/** Panels that go on by the real clock, for tests of what is around them and for the benchmark. */
@TestComponent
public class PanelExamples {

    private static final long MEETING = 10_800_000;

    private final Panels panels;
    private final PanelPreparing preparing;
    private final PanelSeats seats;
    private final Delegations delegations;
    private final PanelClock clock;

    PanelExamples(
            Panels panels, PanelPreparing preparing, PanelSeats seats, Delegations delegations, PanelClock clock) {
        this.panels = panels;
        this.preparing = preparing;
        this.seats = seats;
        this.delegations = delegations;
        this.clock = clock;
    }

    /** A panel whose list is open for so long, and that began just now. */
    public long announced(long windowMs) {
        long id = preparing.beginWithNote(Actor.suivi(null), "2016");
        Panel.Head old = standing(id).panel().head();
        long now = clock.now();
        give(
                id,
                new PrepareCommand.Describe(new Panel.Head(
                        old.title().with(Language.AR, "حلقة نقاش: NGO (ECOSOC) في الغرفة XX"),
                        old.session(),
                        old.room(),
                        old.zone(),
                        now,
                        now + MEETING,
                        old.chair(),
                        old.moderator())));
        give(id, new PrepareCommand.MoveStatus(PanelStatus.PUBLISHED));
        give(id, new ListCommand.OpenList(1, windowMs));
        return id;
    }

    /** A discussion that has begun, with the floor free and these on the list, in an order that nobody knows before. */
    public long underWay(String... delegations) {
        long id = announced(0);
        for (String code : delegations) {
            var asked = new Entry.Asked(
                    code, code, Entry.OWN, Category.OTHER, List.of(), Entry.Speaker.UNKNOWN, Entry.Via.DESK);
            give(id, new InscribeCommand.Inscribe(1, asked, Band.ORDINARY, ""));
        }
        give(id, new ListCommand.DrawLots(1, "27", ""));
        give(id, new PrepareCommand.MoveStatus(PanelStatus.OPEN));
        give(id, new SegmentCommand.StartSegment(2));
        return id;
    }

    public void give(long panel, PanelCommand command) {
        panels.give(secretariat(panel), Given.now(command));
    }

    /** Gives the floor to the next, and says who that is. */
    public String call(long panel) {
        String next = standing(panel).next(1).get(0).asked().delegation();
        give(panel, new FloorCommand.Call(null, ""));
        return next;
    }

    /** Gives the floor to one of those who wait, out of order. */
    public void call(long panel, String delegation) {
        int entry = standing(panel).state().entries(1).stream()
                .filter(one -> one.asked().delegation().equals(delegation))
                .findFirst()
                .orElseThrow()
                .id();
        give(panel, new FloorCommand.Call(entry, "Example"));
    }

    public void stop(long panel) {
        give(panel, new FloorCommand.Stop(false));
    }

    public Standing standing(long panel) {
        return panels.standing(secretariat(panel));
    }

    public boolean isSound(long panel) {
        return panels.isSound(panel);
    }

    /** The address of a page that opens without signing in. */
    public String link(long panel, SeatRole role, @Nullable String delegation) {
        return "/panels/at/" + seats.make(Actor.suivi(null), panel, role, "Example", delegation);
    }

    /** When clocks of the panel last began or stopped to run. */
    public long lastTransition(long panel) {
        return standing(panel).state().lastTransition();
    }

    /** The part that is under way ends, and nothing follows. */
    public void endTheDiscussion(long panel) {
        give(panel, new SegmentCommand.EndSegment());
    }

    public String nameOf(String delegation) {
        return delegations.withCode(delegation).names().plain(Language.EN);
    }

    /** Codes of all who may speak on a day, so many of them. */
    public List<String> delegations(long panel, int many) {
        LocalDate day = standing(panel).panel().head().day();
        return delegations.all().values().stream()
                .filter(delegation -> delegation.category(day).isPresent())
                .map(Delegation::code)
                .limit(many)
                .toList();
    }

    private static Seat secretariat(long panel) {
        return new Seat(panel, SeatRole.SECRETARIAT, 0, "Secretariat", null);
    }
}
