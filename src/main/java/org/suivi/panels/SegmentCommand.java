package org.suivi.panels;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Refused;

/** What is done with the parts of the programme while the meeting goes on. */
public sealed interface SegmentCommand extends PanelCommand {

    @Override
    default boolean isOpenTo(Seat seat, PanelState state) {
        return seat.role().runs();
    }

    @Override
    default boolean movesTheFloor() {
        return true;
    }

    private static Segment underWay(PanelState state) {
        return state.underWay().orElseThrow(() -> new Refused("panel.no-segment"));
    }

    private static void floorMustBeFree(PanelState state) {
        if (state.floor().isPresent()) {
            throw new Refused("panel.floor.taken");
        }
    }

    /** Begins a part. */
    record StartSegment(int segment) implements SegmentCommand {

        @Override
        public void on(PanelState state, Moment moment) {
            if (state.panel().status() != PanelStatus.OPEN) {
                throw new Refused("panel.not-open");
            }
            if (state.underWay().isPresent()) {
                throw new Refused("panel.segment.other");
            }
            Segment started = state.shelf(Kind.SEGMENT)
                    .put(state.shelf(Kind.SEGMENT).get(segment).start(moment.at()));
            Integer list = started.plan().list();
            boolean isFirstOfList = list != null && state.list(list).closesAt() == null;
            boolean closesInTime = state.panel().policy().requests().closing() == Policy.Closing.AFTER_MINUTES;
            if (list != null
                    && closesInTime
                    && isFirstOfList
                    && state.list(list).state() != ListState.REOPENED) {
                long closes = moment.at() + state.panel().policy().timing().closeAfterMs();
                state.shelf(Kind.LIST).put(state.list(list).closingAt(closes));
            }
        }
    }

    /** Holds the clock of the part. */
    record HoldSegment() implements SegmentCommand {

        @Override
        public void on(PanelState state, Moment moment) {
            floorMustBeFree(state);
            state.shelf(Kind.SEGMENT).put(underWay(state).hold(moment.at()));
        }
    }

    /** Lets it go on. */
    record GoOn() implements SegmentCommand {

        @Override
        public void on(PanelState state, Moment moment) {
            state.shelf(Kind.SEGMENT).put(underWay(state).goOn(moment.at()));
        }
    }

    /** Ends the part; who was not reached waits for the next part of the same list, is carried over, or is not reached. */
    record EndSegment() implements SegmentCommand {

        @Override
        public void on(PanelState state, Moment moment) {
            floorMustBeFree(state);
            Segment ended = state.shelf(Kind.SEGMENT).put(underWay(state).end(moment.at()));
            Integer list = ended.plan().list();
            if (list != null
                    && floorsToCome(state).stream()
                            .noneMatch(one -> list.equals(one.plan().list()))) {
                Optional<Integer> next = state.panel().policy().timing().carriesOver()
                        ? floorsToCome(state).stream()
                                .map(one -> Objects.requireNonNull(one.plan().list()))
                                .findFirst()
                        : Optional.empty();
                leave(state, list, next);
            }
        }

        private static List<Segment> floorsToCome(PanelState state) {
            return state.segments().stream()
                    .filter(one ->
                            one.state() == SegmentState.PENDING && one.plan().list() != null)
                    .toList();
        }

        private static void leave(PanelState state, int list, Optional<Integer> next) {
            List<Entry> left = state.entries(list).stream()
                    .filter(entry -> entry.isListed() || entry.state() == EntryState.REQUESTED)
                    .toList();
            for (Entry entry : left) {
                boolean isThere = next.isPresent()
                        && state.entries(next.get()).stream()
                                .anyMatch(other -> other.state().isActive()
                                        && other.asked()
                                                .delegation()
                                                .equals(entry.asked().delegation())
                                        && other.asked()
                                                .capacity()
                                                .equals(entry.asked().capacity()));
                if (next.isEmpty() || isThere) {
                    state.shelf(Kind.ENTRY).put(entry.with(EntryState.NOT_REACHED));
                } else {
                    state.shelf(Kind.LIST).put(state.list(list).without(entry.id()));
                    ListCommand.place(state, state.shelf(Kind.ENTRY).put(entry.on(next.get())));
                }
            }
        }
    }

    /** Leaves a part out. */
    record SkipSegment(int segment) implements SegmentCommand {

        @Override
        public void on(PanelState state, Moment moment) {
            state.shelf(Kind.SEGMENT).put(state.shelf(Kind.SEGMENT).get(segment).skip());
        }
    }

    /** Gives the part that runs more time, taken from a later one that is named. */
    record Extend(long ms, int from) implements SegmentCommand {

        @Override
        public void on(PanelState state, Moment moment) {
            Segment running = underWay(state);
            Programme.Slot later = Programme.of(state).slot(from);
            boolean isLater = later.segment().state() == SegmentState.PENDING;
            if (!isLater || ms <= 0 || ms > later.availableMs()) {
                throw new Refused("panel.extend.too-much");
            }
            state.shelf(Kind.SEGMENT).put(running.given(ms));
            state.shelf(Kind.SEGMENT).put(later.segment().given(-ms));
        }
    }

    /**
     * Gives the discussion that runs or comes next what other parts left over, so that the meeting still ends in time.
     *
     * @param ms null for all of it, in whole seconds
     */
    record GrantSlack(@Nullable Long ms) implements SegmentCommand {

        private static final long SECOND = 1_000;

        @Override
        public void on(PanelState state, Moment moment) {
            Standing now = Standing.of(state, moment.at());
            long there = now.grantee().isPresent() ? now.slackMs() / SECOND * SECOND : 0;
            long granted = Objects.requireNonNullElse(ms, there);
            if (state.panel().status() != PanelStatus.OPEN) {
                throw new Refused("panel.not-open");
            }
            if (granted <= 0 || granted > there) {
                throw new Refused("panel.grant.too-much", ClockText.length(there));
            }
            Segment discussion = now.grantee().orElseThrow();
            state.shelf(Kind.SEGMENT).put(discussion.given(granted));
            state.touch(new Panel.Grant(discussion.id(), granted));
        }
    }
}
