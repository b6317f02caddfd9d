package org.suivi.panels;

import org.suivi.shared.Refused;

/** What happens to the clock without anybody's hand, and what the chair decides about it. */
public sealed interface NoticeCommand extends PanelCommand {

    /**
     * Writes down that the service was gone, or the clock jumped, while somebody spoke; only the program itself does.
     *
     * @param isToBeDecided a clock that went back took nothing from anybody: that is written down only
     */
    record NoteGap(Notice.Cause cause, long from, long to, boolean isToBeDecided) implements NoticeCommand {

        static NoteGap ofJump(long now, long jumpMs) {
            return new NoteGap(Notice.Cause.CLOCK_ANOMALY, now - Math.abs(jumpMs), now, jumpMs > 0);
        }

        @Override
        public boolean isOpenTo(Seat seat, PanelState state) {
            return seat.isSecretariat() && seat.account() == 0;
        }

        @Override
        public void on(PanelState state, Moment moment) {
            Turn ran = state.floor()
                    .filter(turn -> turn.state() == TurnState.ON_FLOOR)
                    .orElseThrow(() -> new Refused("panel.not-now"));
            Shelf<Notice> notices = state.shelf(Kind.NOTICE);
            boolean isNoted = notices.all().stream().anyMatch(one -> one.from() < to && from < one.to());
            if (to <= from || isNoted) {
                throw new Refused("panel.not-now");
            }
            notices.put(new Notice(
                    notices.nextId(), cause, ran.id(), from, to, isToBeDecided ? null : Notice.Choice.COUNT));
            state.touch(ran, null);
        }
    }

    /**
     * Decides whether the seconds in between are the speaker's.
     *
     * @param ms so much of them counts, when it is set
     */
    record DecideGap(int notice, Notice.Choice choice, long ms) implements NoticeCommand {

        @Override
        public boolean isOpenTo(Seat seat, PanelState state) {
            return seat.isSecretariat() || seat.role() == SeatRole.CHAIR;
        }

        @Override
        public boolean movesTheFloor() {
            return true;
        }

        @Override
        public void on(PanelState state, Moment moment) {
            Notice gap = state.shelf(Kind.NOTICE).get(notice);
            if (gap.choice() != null) {
                throw new Refused("panel.not-now");
            }
            long counted = switch (choice) {
                case COUNT -> gap.lengthMs();
                case EXCLUDE -> 0;
                case SET -> ms;
            };
            if (counted < 0 || counted > gap.lengthMs()) {
                throw new Refused("panel.gap.too-long");
            }
            state.shelf(Kind.NOTICE).put(gap.decided(choice));
            if (counted < gap.lengthMs()) {
                cutOut(state, gap.turn(), gap.from(), gap.to() - counted);
            }
            state.touch(state.turn(gap.turn()), null);
        }

        /** The stretch counts for nobody: what ran over it becomes two. */
        private static void cutOut(PanelState state, int turn, long from, long to) {
            Shelf<Interval> intervals = state.shelf(Kind.INTERVAL);
            for (Interval ran : state.intervals(turn)) {
                Long end = ran.to();
                boolean touches = !ran.voided() && ran.from() < to && (end == null || end > from);
                if (!touches) {
                    continue;
                }
                intervals.put(ran.closed(from));
                if (end == null || end > to) {
                    intervals.put(new Interval(intervals.nextId(), turn, Math.max(to, ran.from()), end, false));
                }
            }
        }
    }
}
