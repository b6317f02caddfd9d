package org.suivi.panels;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** A panel without a database, on which commands are given at moments that the test chooses. */
final class PanelOnPaper {

    static final byte[] SEED = HexFormat.of().parseHex("00112233445566778899aabbccddeeff".repeat(2));
    static final long MINUTE = 60_000;
    static final long TEN_O_CLOCK = 1_478_682_000_000L;

    PanelState state;
    long now = TEN_O_CLOCK;

    PanelOnPaper(List<Segment.Plan> plans) {
        var head = new Panel.Head(
                LocalizedText.of(Language.EN, "On paper"),
                "",
                "Room XX",
                "Europe/Zurich",
                TEN_O_CLOCK,
                TEN_O_CLOCK + 180 * MINUTE,
                "TBC",
                "TBC");
        state = new PanelState(new Panel(1, head, Policy.DEFAULT, PanelStatus.DRAFT, null, null, 0, 0));
        String commitment = FairDraw.commitment(SEED, 1, 1);
        secretariat(new PrepareCommand.PlanSegments(plans, Map.of(1, commitment, 2, commitment)));
    }

    /** Five at the podium: the note of 2016, 60 + 45 + 15 + 45 + 15 minutes. */
    static PanelOnPaper of2016() {
        var panel = new PanelOnPaper(List.of(
                plan(SegmentKind.PRESENTATIONS, 60 * MINUTE, null),
                floor(45 * MINUTE, 1, Category.OF_THE_FLOOR),
                plan(SegmentKind.RESPONSES, 15 * MINUTE, null),
                floor(45 * MINUTE, 1, Category.OF_THE_FLOOR),
                plan(SegmentKind.RESPONSES, 15 * MINUTE, null)));
        return panel.withPanellists();
    }

    /** Five at the podium: the note of 2012, whose two slots follow from the rest. */
    static PanelOnPaper of2012() {
        var panel = new PanelOnPaper(List.of(
                plan(SegmentKind.INTRO, 5 * MINUTE, null),
                floor(null, 1, Category.STATES),
                plan(SegmentKind.PRESENTATIONS, null, 7 * MINUTE),
                floor(null, 2, Category.OF_THE_FLOOR),
                plan(SegmentKind.RESPONSES, null, 3 * MINUTE),
                plan(SegmentKind.CLOSING, 5 * MINUTE, null)));
        return panel.withPanellists();
    }

    /** A panel that is one list of speakers, which is open and whose segment runs, with these already listed. */
    static PanelOnPaper running(String... delegations) {
        PanelOnPaper panel = drawn(delegations);
        panel.secretariat(new SegmentCommand.StartSegment(1));
        return panel;
    }

    /** The same before the segment begins. */
    static PanelOnPaper drawn(String... delegations) {
        var panel = new PanelOnPaper(
                List.of(floor(45 * MINUTE, 1, Category.OF_THE_FLOOR), plan(SegmentKind.RESPONSES, 15 * MINUTE, null)));
        panel.withPanellists();
        panel.secretariat(new PrepareCommand.MoveStatus(PanelStatus.PUBLISHED));
        panel.secretariat(new ListCommand.OpenList(1, null));
        Arrays.stream(delegations).forEach(panel::inscribe);
        panel.now += 3 * MINUTE;
        panel.draw("42");
        panel.secretariat(new PrepareCommand.MoveStatus(PanelStatus.OPEN));
        return panel;
    }

    private PanelOnPaper withPanellists() {
        secretariat(new PrepareCommand.NamePanellists(List.of(1, 2, 3, 4, 5).stream()
                .map(id ->
                        new Panellist(id, Panellist.Part.PANEL, "TBC", LocalizedText.EMPTY, Panellist.Status.TBC, null))
                .toList()));
        return this;
    }

    static Segment.Plan plan(
            SegmentKind kind,
            @org.jspecify.annotations.Nullable Long budgetMs,
            @org.jspecify.annotations.Nullable Long perTurnMs) {
        return new Segment.Plan(kind, LocalizedText.EMPTY, budgetMs, perTurnMs, Set.of(), null);
    }

    static Segment.Plan floor(@org.jspecify.annotations.Nullable Long budgetMs, int list, Set<Category> admits) {
        return new Segment.Plan(SegmentKind.FLOOR, LocalizedText.EMPTY, budgetMs, null, admits, list);
    }

    void draw(String number) {
        secretariat(new ListCommand.DrawLots(1, number, HexFormat.of().formatHex(SEED)));
    }

    int inscribe(String delegation) {
        secretariat(inscription(1, delegation, Category.MEMBER_STATE));
        return entry(delegation).id();
    }

    static InscribeCommand.Inscribe inscription(int list, String delegation, Category category) {
        var asked = new Entry.Asked(
                delegation, delegation, Entry.OWN, category, List.of(), Entry.Speaker.UNKNOWN, Entry.Via.ONLINE);
        return new InscribeCommand.Inscribe(list, asked, Band.ORDINARY, "");
    }

    void secretariat(PanelCommand command) {
        give(command, new Seat(1, SeatRole.SECRETARIAT, 7, "Secretariat", null));
    }

    void delegate(String delegation, PanelCommand command) {
        give(command, new Seat(1, SeatRole.DELEGATE, 8, "Delegate", delegation));
    }

    void call() {
        secretariat(new FloorCommand.Call(null, ""));
    }

    void stop() {
        secretariat(new FloorCommand.Stop(false));
    }

    private void give(PanelCommand command, Seat seat) {
        assert command.isOpenTo(seat, state);
        PanelState after = state.copy();
        var moment = new Moment(now, seat);
        command.on(after, moment);
        after.done(command.verb(), moment, command.movesTheFloor());
        state = after;
    }

    Standing standing() {
        return Standing.of(state, now);
    }

    Entry entry(String delegation) {
        return state.entries(1).stream()
                .filter(entry -> entry.asked().delegation().equals(delegation))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    /** Codes of those who wait, in their order. */
    List<String> waiting() {
        return state.waiting(1).stream()
                .map(entry -> entry.asked().delegation())
                .toList();
    }

    Turn lastTurn() {
        return state.turns().get(state.turns().size() - 1);
    }
}
