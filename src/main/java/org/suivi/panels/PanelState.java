package org.suivi.panels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a panel at one version. Commands change a copy; what differs from the original is written to the journal and to
 * the rows, so that the journal alone leads to the same state.
 */
public final class PanelState {

    private static final Panel.Last NOTHING = new Panel.Last("", 0, "", null, null, null, null, null);

    private Panel panel;
    private Panel.@Nullable Last touched;
    private final Map<Kind<?>, Shelf<?>> shelves = new HashMap<>();

    PanelState(Panel panel) {
        this.panel = panel;
        Kind.ALL.forEach(kind -> shelves.put(kind, new Shelf<>()));
    }

    PanelState copy() {
        var copy = new PanelState(panel);
        shelves.forEach((kind, shelf) -> copy.shelves.put(kind, Shelf.copyOf(shelf)));
        return copy;
    }

    @SuppressWarnings("unchecked") // each kind has the shelf of its own type
    <T extends Numbered> Shelf<T> shelf(Kind<T> kind) {
        return (Shelf<T>) Objects.requireNonNull(shelves.get(kind));
    }

    public Panel panel() {
        return panel;
    }

    void put(Panel changed) {
        panel = changed;
    }

    // the command that is being done

    /** Remembers what the command moved, for the one who takes it back. */
    void touch(@Nullable Turn turn, @Nullable Integer entry) {
        touched = new Panel.Last("", 0, "", turn == null ? null : (Integer) turn.id(), entry, null, null, null);
    }

    /** The same of time that a part was given. */
    void touch(Panel.Grant grant) {
        touched = new Panel.Last("", 0, "", null, null, grant, null, null);
    }

    /** The same of somebody who was moved by hand. */
    void touch(int entry, Panel.Places before) {
        touched = new Panel.Last("", 0, "", null, entry, null, before, null);
    }

    /** The same of somebody at the podium. */
    void touch(Panellist before) {
        touched = new Panel.Last("", 0, "", null, null, null, null, before);
    }

    /** Ends the command: the panel has its next version. */
    void done(String verb, Moment moment, boolean movesTheFloor) {
        Panel.Last what = Objects.requireNonNullElse(touched, NOTHING);
        panel = panel.after(
                new Panel.Last(
                        verb,
                        moment.at(),
                        moment.by().name(),
                        what.turn(),
                        what.entry(),
                        what.grant(),
                        what.places(),
                        what.panellist()),
                movesTheFloor);
        touched = null;
    }

    // programme

    public List<Segment> segments() {
        return shelf(Kind.SEGMENT).all();
    }

    public List<Panellist> panellists() {
        return shelf(Kind.PANELLIST).all();
    }

    public Optional<Segment> underWay() {
        return segments().stream().filter(one -> one.state().isUnderWay()).findFirst();
    }

    /** So many at the podium have a turn in the segment. */
    int turnsIn(Segment segment) {
        return (int) panellists().stream()
                .filter(one -> one.hasTurnIn(segment.plan().kind()) && one.status() != Panellist.Status.ABSENT)
                .count();
    }

    /** Who has not had a turn in the segment yet. */
    List<Panellist> panellistsToCome(Segment segment) {
        List<Integer> heard = turns().stream()
                .filter(turn -> turn.segment() == segment.id()
                        && turn.who().kind() == Turn.Kind.PANELLIST
                        && turn.state() != TurnState.VOID)
                .map(turn -> turn.who().ref())
                .toList();
        return panellists().stream()
                .filter(one -> one.hasTurnIn(segment.plan().kind())
                        && one.status() != Panellist.Status.ABSENT
                        && !heard.contains(one.id()))
                .toList();
    }

    // lists

    public List<SpeakerList> lists() {
        return shelf(Kind.LIST).all();
    }

    public SpeakerList list(int id) {
        return shelf(Kind.LIST).get(id);
    }

    public Entry entry(int id) {
        return shelf(Kind.ENTRY).get(id);
    }

    public List<Entry> entries(int list) {
        return shelf(Kind.ENTRY).all(entry -> entry.list() == list);
    }

    /** All with a place, in their order, heard ones included. */
    public List<Entry> ordered(int list) {
        return list(list).order().stream().map(this::entry).toList();
    }

    /** Those who wait, in their order. */
    public List<Entry> waiting(int list) {
        return ordered(list).stream().filter(Entry::isListed).toList();
    }

    /** So many of those who wait are protected: none before the list is spoken from. */
    int safe(int list) {
        boolean runs = underWay()
                .filter(segment -> Objects.equals(segment.plan().list(), list))
                .isPresent();
        return runs ? panel.policy().order().safePositions() : 0;
    }

    /** Whether somebody is so near to the floor that nothing automatic moves the place, and texts are no longer replaced. */
    public boolean isOnDeck(Entry entry) {
        return waiting(entry.list()).stream().limit(safe(entry.list())).anyMatch(one -> one.id() == entry.id());
    }

    /** The limit that holds for somebody when the floor is given now. */
    public long limitMs(Entry entry) {
        Long own = entry.limitMs();
        return own != null ? own : list(entry.list()).limitOf(entry.asked().category());
    }

    /** Whether a recorded statement takes more than its limit, which was cut after it came. */
    public boolean isVideoTooLong(Entry entry) {
        Entry.Video video = entry.video();
        return video != null && video.lengthMs() > limitMs(entry);
    }

    /** Whether a delegation itself can ask now: before online requests end, and in the window that is opened in the room. */
    public boolean takesOnline(int list, long now) {
        SpeakerList asked = list(list);
        Long until = panel.onlineUntil();
        return asked.takesRequests(now) && (until == null || now < until || asked.isInWindow(now));
    }

    boolean wasHeard(String delegation) {
        return !shelf(Kind.ENTRY)
                .all(entry -> entry.state() == EntryState.DELIVERED
                        && entry.asked().delegation().equals(delegation))
                .isEmpty();
    }

    // the floor

    public List<Turn> turns() {
        return shelf(Kind.TURN).all();
    }

    public Turn turn(int id) {
        return shelf(Kind.TURN).get(id);
    }

    /** The turn whose clock runs, else the one that is held. */
    public Optional<Turn> floor() {
        return turns().stream().filter(turn -> turn.state().hasTheFloor()).min(Comparator.comparing(Turn::state));
    }

    /** Those who asked for a right of reply and wait for it. */
    public List<Turn> repliesWaiting() {
        return shelf(Kind.TURN).all(turn -> turn.isReply() && turn.state() == TurnState.WAITING);
    }

    /** What happened to the clock and is not decided on. */
    public List<Notice> undecided() {
        return shelf(Kind.NOTICE).all(notice -> notice.choice() == null);
    }

    List<Interval> intervals(int turn) {
        return shelf(Kind.INTERVAL).all(interval -> interval.turn() == turn);
    }

    /** What a turn has taken, without what was declared void. */
    public long spokenMs(Turn turn, long now) {
        return intervals(turn.id()).stream()
                .mapToLong(interval -> interval.lengthMs(now))
                .sum();
    }

    /** When the clock of somebody last began or stopped; nothing may be dated before. */
    long lastTransition() {
        return shelf(Kind.INTERVAL).all().stream()
                .mapToLong(interval -> Math.max(interval.from(), Objects.requireNonNullElse(interval.to(), 0L)))
                .max()
                .orElse(0);
    }

    /** Measured over the turns of the floor so far; a hold or a point of order between two turns is not a change of speakers. */
    public Pace pace() {
        List<Long> handovers = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        Turn before = null;
        for (Turn turn : turns()) {
            if (turn.who().kind() != Turn.Kind.ENTRY || turn.state() == TurnState.VOID) {
                continue;
            }
            if (turn.state() == TurnState.ENDED && turn.limitMs() > 0) {
                shares.add((double) spokenMs(turn, turn.at()) / turn.limitMs());
            }
            if (before != null && before.segment() == turn.segment() && before.state() == TurnState.ENDED) {
                handovers.add(changeMs(before, turn));
            }
            before = turn;
        }
        return Pace.of(handovers, shares);
    }

    private long changeMs(Turn before, Turn after) {
        long from = endOf(before, before.at());
        long heldMs = heldBefore(after) - heldBefore(before);
        long othersMs = shelf(Kind.INTERVAL).all().stream()
                .filter(one ->
                        !one.voided() && one.turn() != before.id() && one.from() >= from && one.from() < after.at())
                .mapToLong(one -> one.lengthMs(after.at()))
                .sum();
        return Math.max(0, after.at() - from - heldMs - othersMs);
    }

    private static long heldBefore(Turn turn) {
        return Objects.requireNonNullElse(turn.heldBeforeMs(), 0L);
    }

    /** When its clock stopped last; while it runs, the moment that is given. */
    public long endOf(Turn turn, long now) {
        return intervals(turn.id()).stream()
                .filter(interval -> !interval.voided())
                .mapToLong(interval -> Objects.requireNonNullElse(interval.to(), now))
                .max()
                .orElse(turn.at());
    }

    public List<Swap> swaps() {
        return shelf(Kind.SWAP).all();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PanelState state && state.panel.equals(panel) && state.shelves.equals(shelves);
    }

    @Override
    public int hashCode() {
        return Objects.hash(panel, shelves);
    }

    @Override
    public String toString() {
        return panel + " " + shelves;
    }
}
