package org.suivi.panels;

import java.util.List;
import org.suivi.shared.Refused;

/** Rights of reply: a lane of their own after the last part, where the rules of the panel have them. */
public sealed interface ReplyCommand extends PanelCommand {

    @Override
    default boolean isOpenTo(Seat seat, PanelState state) {
        return seat.role().runs();
    }

    @Override
    default boolean movesTheFloor() {
        return true;
    }

    /** Those of a delegation that were asked for and not withdrawn. */
    private static List<Turn> of(PanelState state, String delegation) {
        return state.turns().stream()
                .filter(turn -> turn.isReply()
                        && turn.state() != TurnState.VOID
                        && delegation.equals(turn.who().delegation()))
                .toList();
    }

    /** A delegation asks for a right of reply; the second of it has less time. */
    record AskReply(String delegation) implements ReplyCommand {

        @Override
        public boolean isOpenTo(Seat seat, PanelState state) {
            return seat.role().runs()
                    || seat.role() == SeatRole.DESK
                    || (seat.role() == SeatRole.DELEGATE && seat.speaksFor(delegation));
        }

        @Override
        public boolean movesTheFloor() {
            return false;
        }

        @Override
        public void on(PanelState state, Moment moment) {
            Policy.Replies policy = state.panel().policy().replies();
            if (state.panel().status() != PanelStatus.OPEN) {
                throw new Refused("panel.not-open");
            }
            int nth = of(state, delegation).size() + 1;
            if (nth > policy.most()) {
                throw new Refused(policy.most() == 0 ? "panel.reply.off" : "panel.reply.too-many", policy.most());
            }
            List<Segment> parts = state.segments();
            var who = new Turn.Who(Turn.Kind.RIGHT_OF_REPLY, null, delegation);
            int last = parts.get(parts.size() - 1).id();
            state.touch(Floor.wait(state, last, who, policy.limitMs(nth), moment.at()), null);
        }
    }

    /** Gives the floor to the first who waits, when all parts are over. */
    record CallReply() implements ReplyCommand {

        @Override
        public boolean countsFromTheKey() {
            return true;
        }

        @Override
        public void on(PanelState state, Moment moment) {
            if (state.panel().status() != PanelStatus.OPEN) {
                throw new Refused("panel.not-open");
            }
            if (state.floor().isPresent()) {
                throw new Refused("panel.floor.taken");
            }
            boolean isTooEarly = state.segments().stream()
                    .anyMatch(part -> part.state().isUnderWay() || part.state() == SegmentState.PENDING);
            if (isTooEarly) {
                throw new Refused("panel.reply.too-early");
            }
            Turn next = state.repliesWaiting().stream().findFirst().orElseThrow(() -> new Refused("panel.call.nobody"));
            state.touch(Floor.beginWaiting(state, next, moment.at()), null);
        }
    }

    /** Somebody who waits for a right of reply no longer wants it. */
    record WithdrawReply(int turn) implements ReplyCommand {

        @Override
        public boolean isOpenTo(Seat seat, PanelState state) {
            String delegation = state.turn(turn).who().delegation();
            return seat.role().runs()
                    || seat.role() == SeatRole.DESK
                    || (seat.role() == SeatRole.DELEGATE && delegation != null && seat.speaksFor(delegation));
        }

        @Override
        public void on(PanelState state, Moment moment) {
            Turn asked = state.turn(turn);
            if (!asked.isReply() || asked.state() != TurnState.WAITING) {
                throw new Refused("panel.not-now");
            }
            state.shelf(Kind.TURN).put(asked.with(TurnState.VOID));
            state.touch(asked, null);
        }
    }
}
