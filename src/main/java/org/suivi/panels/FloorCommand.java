package org.suivi.panels;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Refused;

/** What is done at the microphone. */
public sealed interface FloorCommand extends PanelCommand {

    long UNDO_MS = 15_000;

    @Override
    default boolean isOpenTo(Seat seat, PanelState state) {
        return seat.role().runs();
    }

    @Override
    default boolean movesTheFloor() {
        return true;
    }

    /** Gives the floor to the next on the list or at the podium, or to the one who is named, which takes a reason. */
    record Call(@Nullable Integer ref, String reason) implements FloorCommand {

        @Override
        public boolean countsFromTheKey() {
            return true;
        }

        @Override
        public void on(PanelState state, Moment moment) {
            Segment segment = state.underWay()
                    .filter(one -> one.state() == SegmentState.RUNNING)
                    .orElseThrow(() -> new Refused("panel.no-segment"));
            if (state.panel().status() != PanelStatus.OPEN) {
                throw new Refused("panel.not-open");
            }
            if (state.floor().isPresent()) {
                throw new Refused("panel.floor.taken");
            }
            Integer list = segment.plan().list();
            if (list != null) {
                callFromList(state, segment, list, moment);
            } else if (segment.plan().kind().isOfPanellists()) {
                callPanellist(state, segment, moment);
            } else {
                throw new Refused("panel.call.nobody");
            }
        }

        private void callFromList(PanelState state, Segment segment, int list, Moment moment) {
            List<Entry> waiting = state.waiting(list);
            if (waiting.isEmpty()) {
                throw new Refused(state.list(list).hasPlaces() ? "panel.call.nobody" : "panel.draw.first");
            }
            Entry next = ref == null ? waiting.get(0) : state.entry(ref);
            if (!waiting.contains(next)) {
                throw new Refused("panel.not-now");
            }
            if (!next.equals(waiting.get(0)) && reason.isBlank()) {
                throw new Refused("panel.reason.needed");
            }
            var who = new Turn.Who(Turn.Kind.ENTRY, next.id(), next.asked().delegation());
            Turn turn = Floor.begin(state, segment.id(), who, state.limitMs(next), moment.at());
            state.shelf(Kind.ENTRY).put(next.called(turn.id()));
            state.touch(turn, next.id());
        }

        private void callPanellist(PanelState state, Segment segment, Moment moment) {
            Panellist next = state.panellistsToCome(segment).stream()
                    .filter(one -> ref == null || one.id() == ref)
                    .findFirst()
                    .orElseThrow(() -> new Refused("panel.call.nobody"));
            long limit = Programme.of(state).slot(segment.id()).turnMs();
            var who = new Turn.Who(Turn.Kind.PANELLIST, next.id(), null);
            state.touch(Floor.begin(state, segment.id(), who, limit, moment.at()), null);
        }
    }

    /** Stops the clock of the one who speaks for a moment. */
    record Pause() implements FloorCommand {

        @Override
        public boolean countsFromTheKey() {
            return true;
        }

        @Override
        public void on(PanelState state, Moment moment) {
            Turn turn = Floor.running(state);
            Floor.hold(state, turn, moment.at());
            state.touch(turn, null);
        }
    }

    /** Asks the one who speaks to conclude, on the screens before the speaker; the clock is left alone. */
    record Warn(int turn) implements FloorCommand {

        @Override
        public boolean movesTheFloor() {
            return false;
        }

        @Override
        public void on(PanelState state, Moment moment) {
            Turn warned = state.floor()
                    .filter(one -> one.id() == turn && !one.isWarned())
                    .orElseThrow(() -> new Refused("panel.not-now"));
            state.shelf(Kind.TURN).put(warned.warned(moment.at()));
            state.touch(warned, null);
        }
    }

    /** Lets the clock go on. */
    record Resume() implements FloorCommand {

        @Override
        public void on(PanelState state, Moment moment) {
            Turn turn = state.floor()
                    .filter(one -> one.state() == TurnState.HELD)
                    .orElseThrow(() -> new Refused("panel.not-now"));
            Floor.goOn(state, turn, moment.at());
            state.touch(turn, null);
        }
    }

    /** Ends the turn. */
    record Stop(boolean cut) implements FloorCommand {

        @Override
        public boolean countsFromTheKey() {
            return true;
        }

        @Override
        public void on(PanelState state, Moment moment) {
            Turn turn = state.floor().orElseThrow(() -> new Refused("panel.not-now"));
            Floor.end(state, turn, cut, moment.at());
            state.touch(turn, null);
        }
    }

    /** Somebody on the list is not in the room, or somebody at the podium. */
    record Absent(@Nullable Integer entry, @Nullable Integer panellist) implements FloorCommand {

        @Override
        public boolean isOpenTo(Seat seat, PanelState state) {
            return seat.role().runs() || seat.role() == SeatRole.DESK;
        }

        @Override
        public void on(PanelState state, Moment moment) {
            if (panellist != null) {
                Panellist missing = state.shelf(Kind.PANELLIST).get(panellist);
                state.shelf(Kind.PANELLIST).put(missing.with(Panellist.Status.ABSENT));
                state.touch(missing);
                return;
            }
            int missing = entry != null ? entry : first(state);
            state.shelf(Kind.ENTRY).put(state.entry(missing).with(EntryState.PASSED));
            state.touch(null, missing);
        }

        private static int first(PanelState state) {
            return state.underWay()
                    .map(segment -> segment.plan().list())
                    .map(list -> state.waiting(list).stream().findFirst().orElse(null))
                    .map(Entry::id)
                    .orElseThrow(() -> new Refused("panel.call.nobody"));
        }
    }

    /** Puts somebody who was absent back on the list, at the end of the band, and once only. */
    record Reinstate(int entry) implements FloorCommand {

        @Override
        public boolean isOpenTo(Seat seat, PanelState state) {
            return seat.role().runs() || seat.role() == SeatRole.DESK;
        }

        @Override
        public void on(PanelState state, Moment moment) {
            Entry passed = state.entry(entry);
            if (passed.state() != EntryState.PASSED || passed.place().returned()) {
                throw new Refused("panel.reinstate.once");
            }
            Entry listed = passed.with(EntryState.LISTED).with(passed.place().atTheEnd());
            ListCommand.place(state, state.shelf(Kind.ENTRY).put(listed));
            state.touch(null, entry);
        }
    }

    /** Takes back what was done last, within fifteen seconds and before anything else was done. */
    record Undo() implements FloorCommand {

        @Override
        public void on(PanelState state, Moment moment) {
            Panel.Last last = state.panel().last();
            if (last == null || moment.at() - last.at() > UNDO_MS) {
                throw new Refused("panel.undo.too-late");
            }
            switch (last.verb()) {
                case "call" -> Floor.annul(state, state.turn(Objects.requireNonNull(last.turn())), moment.at());
                case "stop" -> Floor.reopen(state, state.turn(Objects.requireNonNull(last.turn())), last.at());
                case "absent" -> {
                    if (last.panellist() != null) {
                        state.shelf(Kind.PANELLIST).put(last.panellist());
                    } else {
                        int entry = Objects.requireNonNull(last.entry());
                        state.shelf(Kind.ENTRY).put(state.entry(entry).with(EntryState.LISTED));
                    }
                }
                case "move-entry" -> {
                    Panel.Places places = Objects.requireNonNull(last.places());
                    state.shelf(Kind.LIST).put(state.list(places.list()).ordered(places.order()));
                }
                case "grant-slack" -> {
                    Panel.Grant grant = Objects.requireNonNull(last.grant());
                    Shelf<Segment> segments = state.shelf(Kind.SEGMENT);
                    segments.put(segments.get(grant.segment()).given(-grant.ms()));
                }
                default -> throw new Refused("panel.undo.not-this");
            }
        }
    }

    /** Declares a turn void that was started for the wrong one; its time no longer counts, and the journal keeps it. */
    record VoidTurn(int turn, String reason) implements FloorCommand {

        @Override
        public boolean isOpenTo(Seat seat, PanelState state) {
            return seat.isSecretariat();
        }

        @Override
        public void on(PanelState state, Moment moment) {
            if (reason.isBlank() || reason.length() > 500) {
                throw new Refused("panel.reason.needed");
            }
            Turn wrong = state.turn(turn);
            if (wrong.state() != TurnState.ENDED) {
                throw new Refused("panel.not-now");
            }
            Floor.annul(state, wrong, moment.at());
            state.touch(wrong, null);
        }
    }

    /** A point of order holds the turn at once and has a clock of its own; a second one waits for the first. */
    record PointOfOrder(String delegation) implements FloorCommand {

        @Override
        public void on(PanelState state, Moment moment) {
            Segment segment = state.underWay().orElseThrow(() -> new Refused("panel.no-segment"));
            long limit = state.panel().policy().timing().pointOfOrderMs();
            var who = new Turn.Who(Turn.Kind.POINT_OF_ORDER, null, delegation);
            Turn now = state.floor().orElse(null);
            if (now != null && now.isPointOfOrder()) {
                state.touch(Floor.wait(state, segment.id(), who, limit, moment.at()), null);
                return;
            }
            if (now != null && now.state() == TurnState.ON_FLOOR) {
                Floor.hold(state, now, moment.at());
            }
            state.touch(Floor.begin(state, segment.id(), who, limit, moment.at()), null);
        }
    }
}
