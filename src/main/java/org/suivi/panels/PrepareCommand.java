package org.suivi.panels;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.suivi.shared.Refused;

/** What the secretariat does before a meeting and around it: the programme, the podium, the policy, opening and closing. */
public sealed interface PrepareCommand extends PanelCommand {

    long DAY = 86_400_000;
    long MOST_GRACE = 300_000;

    @Override
    default boolean isOpenTo(Seat seat, PanelState state) {
        return seat.isSecretariat();
    }

    private static void mustBeBeforeOpening(PanelState state) {
        if (!state.panel().status().isBeforeOpening()) {
            throw new Refused("panel.not-now");
        }
    }

    /** Writes the head of the programme. */
    record Describe(Panel.Head head) implements PrepareCommand {

        private static final int LONGEST = 500;

        @Override
        public void on(PanelState state, Moment moment) {
            boolean isTooLong = head.title().texts().values().stream().anyMatch(text -> text.length() > LONGEST)
                    || (head.session() + head.room() + head.chair() + head.moderator()).length() > 4 * LONGEST;
            if (head.title().isEmpty() || isTooLong) {
                throw new Refused("panel.title.needed", LONGEST);
            }
            if (head.lengthMs() <= 0 || head.lengthMs() > DAY) {
                throw new Refused("panel.times.wrong");
            }
            Long online = state.panel().onlineUntil();
            state.put(state.panel().with(head));
            ListCommand.follow(state, online);
        }
    }

    /** Decides what the concept note leaves open. */
    record SetPolicy(Policy policy) implements PrepareCommand {

        @Override
        public void on(PanelState state, Moment moment) {
            Policy.Order order = policy.order();
            Policy.Timing timing = policy.timing();
            boolean isSensible = order.safePositions() >= 0
                    && order.safePositions() <= 10
                    && order.statesBetween() >= 1
                    && order.windowMs() >= 0
                    && order.windowMs() <= DAY
                    && timing.graceMs() >= 0
                    && timing.graceMs() <= MOST_GRACE
                    && timing.closeAfterMs() >= 0
                    && timing.closeAfterMs() <= DAY
                    && timing.leastLimitMs() >= 15_000
                    && timing.pointOfOrderMs() >= 15_000
                    && policy.requests().areSensible()
                    && policy.replies().areSensible()
                    && policy.ladder().isSensible()
                    && policy.screens().next() >= 0
                    && policy.screens().next() <= Policy.Screens.MOST_NEXT;
            boolean isOver = state.panel().status() == PanelStatus.CLOSED;
            if (!isSensible || (isOver && !policy.equals(state.panel().policy().with(policy.undelivered())))) {
                throw new Refused("panel.policy.wrong");
            }
            Long online = state.panel().onlineUntil();
            state.put(state.panel().with(policy));
            ListCommand.follow(state, online);
        }
    }

    /**
     * Plans the parts anew; lists that they take from are made.
     *
     * @param commitments of lists to the seeds of their draws
     */
    record PlanSegments(List<Segment.Plan> plans, Map<Integer, String> commitments) implements PrepareCommand {

        private static final int MOST = 40;

        @Override
        public void on(PanelState state, Moment moment) {
            mustBeBeforeOpening(state);
            if (plans.isEmpty() || plans.size() > MOST) {
                throw new Refused("panel.segments.needed", MOST);
            }
            Shelf<Segment> segments = state.shelf(Kind.SEGMENT);
            segments.all().forEach(segment -> segments.remove(segment.id()));
            plans.forEach(plan -> segments.put(Segment.planned(segments.nextId(), checked(plan))));
            plans.stream()
                    .map(Segment.Plan::list)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(id -> {
                        if (state.lists().stream().noneMatch(list -> list.id() == id)) {
                            state.shelf(Kind.LIST)
                                    .put(SpeakerList.scheduled(
                                            id, Objects.requireNonNull(commitments.get(id)), Map.of()));
                        }
                    });
        }

        private static Segment.Plan checked(Segment.Plan plan) {
            boolean isFloor = plan.kind() == SegmentKind.FLOOR;
            if (isFloor != (plan.list() != null) || (isFloor && plan.admits().isEmpty())) {
                throw new Refused("panel.segment.list-needed");
            }
            Long budget = plan.budgetMs();
            Long turn = plan.perTurnMs();
            if ((budget != null && (budget <= 0 || budget > DAY)) || (turn != null && (turn <= 0 || turn > DAY))) {
                throw new Refused("panel.segment.time-wrong");
            }
            return plan;
        }
    }

    /** Says who sits at the podium. */
    record NamePanellists(List<Panellist> panellists) implements PrepareCommand {

        private static final int MOST = 30;

        @Override
        public void on(PanelState state, Moment moment) {
            if (panellists.size() > MOST || state.panel().status() == PanelStatus.ARCHIVED) {
                throw new Refused("panel.panellists.too-many", MOST);
            }
            Shelf<Panellist> shelf = state.shelf(Kind.PANELLIST);
            boolean isBefore = state.panel().status().isBeforeOpening();
            if (isBefore) {
                shelf.all().forEach(one -> shelf.remove(one.id()));
            } else if (panellists.size() < shelf.all().size()) {
                throw new Refused("panel.not-now");
            }
            panellists.forEach(shelf::put);
        }
    }

    /** Publishes, opens, suspends, closes, archives. */
    record MoveStatus(PanelStatus status) implements PrepareCommand {

        @Override
        public boolean isOpenTo(Seat seat, PanelState state) {
            boolean isOfTheMeeting = status == PanelStatus.OPEN || status == PanelStatus.SUSPENDED;
            return seat.isSecretariat()
                    || (seat.role() == SeatRole.CHAIR
                            && (isOfTheMeeting || status == PanelStatus.CLOSED)
                            && state.panel().status() != PanelStatus.CLOSED);
        }

        @Override
        public boolean movesTheFloor() {
            return true;
        }

        @Override
        public void on(PanelState state, Moment moment) {
            Panel panel = state.panel();
            Panel.Last last = panel.last();
            boolean isReopened = panel.status() == PanelStatus.CLOSED && status == PanelStatus.OPEN;
            if (isReopened && last != null && moment.at() - last.at() > DAY) {
                throw new Refused("panel.reopen.too-late");
            }
            boolean isBusy = state.floor().isPresent() || state.underWay().isPresent();
            if (status == PanelStatus.CLOSED && !state.repliesWaiting().isEmpty()) {
                throw new Refused("panel.reply.waiting");
            }
            if (isBusy && status == PanelStatus.CLOSED) {
                throw new Refused("panel.close.busy");
            }
            if (status != PanelStatus.DRAFT && state.segments().isEmpty()) {
                throw new Refused("panel.segments.needed", PlanSegments.MOST);
            }
            state.put(panel.with(panel.status().to(status)));
        }
    }

    /** Sets the clock of a rehearsal; a meeting that was opened with the real clock keeps it. */
    record SetClock(long shiftMs) implements PrepareCommand {

        @Override
        public void on(PanelState state, Moment moment) {
            if (!state.panel().isRehearsal()) {
                mustBeBeforeOpening(state);
            }
            if (state.panel().isRehearsal()
                    && shiftMs < Objects.requireNonNull(state.panel().shiftMs())) {
                throw new Refused("panel.clock.backwards");
            }
            state.put(state.panel().shiftedBy(shiftMs));
        }
    }
}
