package org.suivi.panels;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;

/** How a panel stands at one moment: the clocks, the pace, who is reached and when. All of it follows from the state and the moment. */
public record Standing(PanelState state, long now, Programme programme, Pace pace) {

    static Standing of(PanelState state, long now) {
        return new Standing(state, now, Programme.of(state), state.pace());
    }

    public Panel panel() {
        return state.panel();
    }

    /** Whether this is a rehearsal whose clock stopped because nobody went on with it. */
    public boolean isWaiting() {
        Panel.Last last = panel().last();
        return panel().isRehearsal() && last != null && now >= last.at() + PanelClock.PATIENCE;
    }

    /** A moment of the panel's clock in that of the server; the two differ in rehearsals. */
    public long real(long at) {
        Long shift = panel().shiftMs();
        return shift == null ? at : at - shift;
    }

    public @Nullable Segment segment() {
        return state.underWay().orElse(null);
    }

    /** The part that runs, else the one that comes next. */
    public @Nullable Segment segmentOrNext() {
        return state.underWay()
                .or(() -> state.segments().stream()
                        .filter(one -> one.state() == SegmentState.PENDING)
                        .findFirst())
                .orElse(null);
    }

    public @Nullable Turn turn() {
        return state.floor().orElse(null);
    }

    public long spokenMs(Turn turn) {
        return state.spokenMs(turn, now);
    }

    /** Below zero when the limit is passed. */
    public long remainingMs(Turn turn) {
        return turn.limitMs() - spokenMs(turn);
    }

    /** Below zero when the part has taken more than it has. */
    public long remainingMs(Segment segment) {
        return programme.slot(segment.id()).availableMs() - segment.elapsedMs(now);
    }

    /** What the panellists of a part have left together. */
    public long poolMs(Segment segment) {
        long taken = state.turns().stream()
                .filter(turn -> turn.segment() == segment.id() && turn.who().kind() == Turn.Kind.PANELLIST)
                .mapToLong(turn -> state.spokenMs(turn, now))
                .sum();
        return programme.slot(segment.id()).availableMs() - taken;
    }

    /** How far the meeting would go beyond its end; below zero it is slack. */
    public long overrunMs() {
        return programme.overrunMs(now, panel().head().endsAt());
    }

    /** What those who took the floor in a part have spoken, without the changes between them. */
    public long floorMs(Segment segment) {
        return state.turns().stream()
                .filter(turn -> turn.segment() == segment.id())
                .mapToLong(this::spokenMs)
                .sum();
    }

    /** What is left over until the end of the meeting when all parts take what they have; parts that ended early add to it. */
    public long slackMs() {
        return Math.max(0, -overrunMs());
    }

    /** The discussion that unused time can be granted to: the one under way, else the next. */
    public Optional<Segment> grantee() {
        return state.segments().stream()
                .filter(segment -> segment.plan().kind() == SegmentKind.FLOOR)
                .filter(segment -> segment.state().isUnderWay() || segment.state() == SegmentState.PENDING)
                .findFirst();
    }

    /** What whoever has the floor speaks, by its own name; empty where nobody said so. */
    public String languageOf(Turn turn) {
        Integer entry = turn.who().ref();
        if (turn.who().kind() != Turn.Kind.ENTRY || entry == null) {
            return "";
        }
        Entry.Speaker speaker = state.entry(entry).asked().speaker();
        Entry.Other other = speaker.other();
        Language language = speaker.language();
        return other != null ? other.language() : language == null ? "" : language.ownName();
    }

    /** What the next speakers of the part have, "2:00", or "3:00 / 2:00" for members and others; empty where it takes from no list. */
    public String limits() {
        Segment segment = segmentOrNext();
        Integer list = segment == null ? null : segment.plan().list();
        return list == null ? "" : limits(list);
    }

    /** What the next speakers of a list have. */
    public String limits(int list) {
        String members = ClockText.length(rung(list).memberMs());
        String others = ClockText.length(rung(list).otherMs());
        return members.equals(others) ? members : members + " / " + others;
    }

    /** Who speaks next, in the part that runs or comes next. */
    public List<Entry> next(int most) {
        Segment segment = segmentOrNext();
        Integer list = segment == null ? null : segment.plan().list();
        return list == null
                ? List.of()
                : state.waiting(list).stream().limit(most).toList();
    }

    /** Panellists who have not spoken in the part that runs or comes next. */
    public List<Panellist> panellistsToCome() {
        Segment segment = segmentOrNext();
        return segment == null ? List.of() : state.panellistsToCome(segment);
    }

    /** Who of a list is reached in the part that takes from it now, or takes from it next. */
    public Reach reach(int list) {
        Optional<Segment> taking = taking(list);
        List<Reach.Waiting> waiting = state.waiting(list).stream()
                .map(entry -> new Reach.Waiting(entry.id(), limitMs(entry)))
                .toList();
        return Reach.of(
                waiting,
                pace,
                panel().policy().timing().graceMs(),
                taking.map(this::remainingMs).orElse(0L),
                taking.filter(segment -> segment.state().isUnderWay()).isPresent() ? restMs() : 0);
    }

    /** What those who began have left: a point of order, and whoever goes on after it. */
    private long restMs() {
        return state.turns().stream()
                .filter(turn -> turn.state().hasTheFloor())
                .mapToLong(turn -> Math.max(0, remainingMs(turn)))
                .sum();
    }

    /** Whether somebody is so near to the floor that nothing automatic moves the place, and texts are no longer replaced. */
    public boolean isOnDeck(Entry entry) {
        return state.isOnDeck(entry);
    }

    /** The moment of the server's real clock at which clocks of this panel were read; null while they stand for nobody goes on. */
    public @Nullable Long since() {
        return isWaiting() ? null : (Long) real(now);
    }

    /** The limit that holds for somebody when the floor is given now. */
    public long limitMs(Entry entry) {
        return state.limitMs(entry);
    }

    /** The steps by which the limit of a list could come down, over all the time that the list still has. */
    public LimitLadder ladder(int list) {
        long left = state.segments().stream()
                .filter(segment -> Objects.equals(segment.plan().list(), list))
                .filter(segment -> segment.state() == SegmentState.PENDING
                        || segment.state().isUnderWay())
                .mapToLong(segment -> Math.max(0, remainingMs(segment)))
                .sum();
        return new LimitLadder(
                left,
                pace.handoverMs(),
                panel().policy().timing().leastLimitMs(),
                panel().policy().ladder().rungs());
    }

    public LimitLadder.Inscribed inscribed(int list) {
        List<Entry> waiting =
                state.entries(list).stream().filter(Entry::isListed).toList();
        int members = (int) waiting.stream()
                .filter(entry -> entry.asked().category() == Category.MEMBER_STATE)
                .count();
        return new LimitLadder.Inscribed(members, waiting.size() - members);
    }

    /** The limits of a list as a step of the ladder. */
    public LimitLadder.Rung rung(int list) {
        SpeakerList of = state.list(list);
        return new LimitLadder.Rung(of.limitOf(Category.MEMBER_STATE), of.limitOf(Category.OBSERVER_STATE));
    }

    private Optional<Segment> taking(int list) {
        return state.segments().stream()
                .filter(segment -> Objects.equals(segment.plan().list(), list))
                .filter(segment -> segment.state() == SegmentState.PENDING
                        || segment.state().isUnderWay())
                .findFirst();
    }
}
