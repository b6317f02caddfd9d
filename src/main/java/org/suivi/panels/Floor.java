package org.suivi.panels;

import java.util.Objects;
import java.util.Optional;
import org.suivi.shared.Refused;

/** The moves of turns, with their clocks and the entries they belong to. */
final class Floor {

    private Floor() {}

    static Turn running(PanelState state) {
        return state.floor()
                .filter(turn -> turn.state() == TurnState.ON_FLOOR)
                .orElseThrow(() -> new Refused("panel.not-now"));
    }

    static Turn begin(PanelState state, int segment, Turn.Who who, long limitMs, long at) {
        Shelf<Turn> turns = state.shelf(Kind.TURN);
        Turn turn = turns.put(new Turn(
                turns.nextId(),
                segment,
                who,
                TurnState.ON_FLOOR,
                limitMs,
                at,
                false,
                null,
                heldBefore(state, segment)));
        startClock(state, turn, at);
        return turn;
    }

    private static long heldBefore(PanelState state, int segment) {
        return state.shelf(Kind.SEGMENT).get(segment).heldMs();
    }

    /** A point of order behind another. */
    static Turn wait(PanelState state, int segment, Turn.Who who, long limitMs, long at) {
        Shelf<Turn> turns = state.shelf(Kind.TURN);
        return turns.put(new Turn(turns.nextId(), segment, who, TurnState.WAITING, limitMs, at, false, null, null));
    }

    /** The floor is that of somebody who waited in a lane. */
    static Turn beginWaiting(PanelState state, Turn waiting, long at) {
        Turn begun = state.shelf(Kind.TURN).put(waiting.with(TurnState.ON_FLOOR).begun(at));
        startClock(state, begun, at);
        return begun;
    }

    static void hold(PanelState state, Turn turn, long at) {
        stopClock(state, turn, at);
        state.shelf(Kind.TURN).put(turn.with(TurnState.HELD));
        move(state, turn, EntryState.HELD);
    }

    static void goOn(PanelState state, Turn turn, long at) {
        state.shelf(Kind.TURN).put(turn.with(TurnState.ON_FLOOR));
        move(state, turn, EntryState.ON_FLOOR);
        startClock(state, turn, at);
    }

    static void end(PanelState state, Turn turn, boolean cut, long at) {
        stopClock(state, turn, at);
        state.shelf(Kind.TURN).put(turn.ended(cut));
        move(state, turn, EntryState.DELIVERED);
        if (turn.isPointOfOrder()) {
            state.turns().stream()
                    .filter(next -> next.state() == TurnState.WAITING && next.isPointOfOrder())
                    .findFirst()
                    .ifPresent(next -> beginWaiting(state, next, at));
        }
    }

    /** The turn never was: its time counts for nobody, and who was called waits again at the same place. */
    static void annul(PanelState state, Turn turn, long at) {
        state.intervals(turn.id())
                .forEach(interval -> state.shelf(Kind.INTERVAL).put(interval.annulled(at)));
        state.shelf(Kind.TURN).put(turn.with(TurnState.VOID));
        move(state, turn, EntryState.LISTED);
    }

    /** The turn was ended by mistake: its clock never stopped, or it is held as before. */
    static void reopen(PanelState state, Turn turn, long endedAt) {
        if (turn.isPointOfOrder() || state.floor().isPresent()) {
            throw new Refused("panel.undo.not-this");
        }
        Optional<Interval> ran = state.intervals(turn.id()).stream()
                .filter(interval -> Objects.equals(interval.to(), endedAt))
                .findFirst();
        state.shelf(Kind.TURN).put(turn.with(ran.isPresent() ? TurnState.ON_FLOOR : TurnState.HELD));
        move(state, turn, ran.isPresent() ? EntryState.ON_FLOOR : EntryState.HELD);
        ran.ifPresent(interval -> state.shelf(Kind.INTERVAL).put(interval.reopened()));
    }

    private static void move(PanelState state, Turn turn, EntryState to) {
        Integer entry = turn.who().ref();
        if (turn.who().kind() == Turn.Kind.ENTRY && entry != null) {
            state.shelf(Kind.ENTRY).put(state.entry(entry).with(to));
        }
    }

    private static void startClock(PanelState state, Turn turn, long at) {
        Shelf<Interval> intervals = state.shelf(Kind.INTERVAL);
        intervals.put(new Interval(intervals.nextId(), turn.id(), at, null, false));
    }

    private static void stopClock(PanelState state, Turn turn, long at) {
        state.intervals(turn.id()).stream()
                .filter(Interval::runs)
                .forEach(interval -> state.shelf(Kind.INTERVAL).put(interval.closed(at)));
    }
}
