package org.suivi.panels;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Refused;

/** What is done with a list of speakers as a whole, and by those who keep it. */
public sealed interface ListCommand extends PanelCommand permits ListCommand.OfTheTable, InscribeCommand {

    /** The order by the policy of the panel and what was drawn for the list. */
    static SpeakingOrder order(PanelState state, SpeakerList list) {
        SpeakerList.Lots lots = list.lots();
        char letter = lots.seed() == null || lots.number() == null
                ? 'A'
                : FairDraw.letter(HexFormat.of().parseHex(lots.seed()), lots.number());
        return new SpeakingOrder(state.panel().policy().order(), letter);
    }

    /** Gives a listed entry its place, when places are given already. */
    static void place(PanelState state, Entry entry) {
        SpeakerList list = state.list(entry.list()).without(entry.id());
        state.shelf(Kind.LIST).put(list);
        if (list.hasPlaces() && entry.isListed()) {
            List<Integer> order =
                    order(state, list).with(entry, list.order(), state.waiting(list.id()), state.safe(list.id()));
            state.shelf(Kind.LIST).put(list.ordered(order));
        }
    }

    /** Given by those at the podium and the secretariat beside it. */
    sealed interface OfTheTable extends ListCommand {

        @Override
        default boolean isOpenTo(Seat seat, PanelState state) {
            return seat.isSecretariat() || seat.role() == SeatRole.CHAIR;
        }
    }

    /** Where the panel wants that, a list closes by itself when it holds all who can speak, and a reserve. */
    static void closeWhenFull(PanelState state, int id, long now) {
        Policy.Requests policy = state.panel().policy().requests();
        SpeakerList list = state.list(id);
        if (policy.closing() == Policy.Closing.WHEN_FULL && list.state() == ListState.ROLLING) {
            Standing standing = Standing.of(state, now);
            if (standing.ladder(id).isFull(standing.inscribed(id), standing.rung(id), policy.reserve())) {
                state.shelf(Kind.LIST).put(list.moved(ListState.CLOSED));
            }
        }
    }

    /** A list that was opened in advance: its window ends with online requests, also when the meeting is moved. */
    static void follow(PanelState state, @Nullable Long onlineUntil) {
        Long until = state.panel().onlineUntil();
        if (until != null) {
            state.lists().stream()
                    .filter(list -> list.state() == ListState.WINDOW
                            && Objects.requireNonNull(list.windowEndsAt()).equals(onlineUntil))
                    .forEach(list -> state.shelf(Kind.LIST).put(list.equalUntil(until)));
        }
    }

    /**
     * Opens the window in which all requests are equal; without a length it is as long as the policy says: until online requests end
     * before the meeting, else some minutes in the room.
     */
    record OpenList(int list, @Nullable Long windowMs) implements OfTheTable {

        @Override
        public void on(PanelState state, Moment moment) {
            if (state.panel().status() == PanelStatus.DRAFT) {
                throw new Refused("panel.not-now");
            }
            Long online = state.panel().onlineUntil();
            boolean isInAdvance = windowMs == null && online != null && moment.at() < online;
            long window = Objects.requireNonNullElse(
                    windowMs, state.panel().policy().order().windowMs());
            state.shelf(Kind.LIST)
                    .put(state.list(list).open(isInAdvance ? Objects.requireNonNull(online) : moment.at() + window));
        }
    }

    /**
     * Ends the window and gives everybody a place.
     *
     * @param number as read out in the room
     * @param seed that the list was committed to, in hexadecimal
     */
    record DrawLots(int list, String number, String seed) implements OfTheTable {

        @Override
        public boolean movesTheFloor() {
            return true;
        }

        @Override
        public void on(PanelState state, Moment moment) {
            SpeakerList drawn = state.list(list);
            Long ends = drawn.windowEndsAt();
            if (drawn.state() != ListState.WINDOW || (ends != null && moment.at() < ends)) {
                throw new Refused("panel.draw.window");
            }
            if (!number.matches("\\d{1,12}")) {
                throw new Refused("panel.draw.number");
            }
            byte[] bytes = HexFormat.of().parseHex(seed);
            for (Entry entry : state.entries(list)) {
                Entry.Asked asked = entry.asked();
                String lot = FairDraw.lot(bytes, number, asked.delegation(), asked.capacity());
                state.shelf(Kind.ENTRY).put(entry.with(entry.place().drawn(lot)));
            }
            List<Entry> listed =
                    state.entries(list).stream().filter(Entry::isListed).toList();
            SpeakerList open = drawn.drawn(seed, number, List.of());
            state.shelf(Kind.LIST).put(open.ordered(order(state, open).of(listed)));
            closeWhenFull(state, list, moment.at());
        }
    }

    /** Closes a list to requests, or opens it again. */
    record MoveList(int list, ListState state) implements OfTheTable {

        @Override
        public boolean movesTheFloor() {
            return true;
        }

        @Override
        public void on(PanelState panel, Moment moment) {
            if (state != ListState.CLOSED && state != ListState.REOPENED) {
                throw new Refused("panel.not-now");
            }
            SpeakerList before = panel.list(list);
            boolean isShutByTime = before.state().takesRequests() && !before.takesRequests(moment.at());
            SpeakerList shut = isShutByTime ? before.moved(ListState.CLOSED) : before;
            panel.shelf(Kind.LIST).put(isShutByTime && state == ListState.CLOSED ? shut : shut.moved(state));
        }
    }

    /** Sets the time limits, by category; they hold from the next call on. */
    record SetLimits(int list, Map<Category, Long> limits) implements OfTheTable {

        private static final long LEAST = 15_000;
        private static final long MOST = 3_600_000;

        /** One limit for all. */
        static SetLimits forAll(int list, long limitMs) {
            return of(list, limitMs, limitMs);
        }

        /** One limit for member States and one for all others. */
        public static SetLimits of(int list, long membersMs, long othersMs) {
            return new SetLimits(
                    list,
                    Category.OF_THE_FLOOR.stream()
                            .collect(Collectors.toMap(
                                    one -> one, one -> one == Category.MEMBER_STATE ? membersMs : othersMs)));
        }

        @Override
        public boolean movesTheFloor() {
            return true;
        }

        @Override
        public void on(PanelState state, Moment moment) {
            if (limits.isEmpty() || limits.values().stream().anyMatch(limit -> limit < LEAST || limit > MOST)) {
                throw new Refused("panel.limit.wrong");
            }
            state.shelf(Kind.LIST).put(state.list(list).limitedTo(limits));
        }
    }

    /** Moves one entry in front of another, or to the end, for a reason that is kept; only this goes above protected places. */
    record MoveEntry(int entry, @Nullable Integer before, String reason) implements OfTheTable {

        @Override
        public boolean movesTheFloor() {
            return true;
        }

        @Override
        public void on(PanelState state, Moment moment) {
            Entry moved = state.entry(entry);
            if (reason.isBlank() || reason.length() > 500) {
                throw new Refused("panel.reason.needed");
            }
            if (!moved.isListed() || (before != null && !isBesides(state, moved, before))) {
                throw new Refused("panel.not-now");
            }
            SpeakerList list = state.list(moved.list());
            List<Integer> order = new ArrayList<>(list.without(entry).order());
            order.add(before == null ? order.size() : order.indexOf(before), entry);
            state.shelf(Kind.LIST).put(list.ordered(order));
            state.touch(entry, new Panel.Places(list.id(), list.order()));
        }

        private static boolean isBesides(PanelState state, Entry moved, int other) {
            return other != moved.id() && state.waiting(moved.list()).stream().anyMatch(one -> one.id() == other);
        }
    }

    /** Puts two places for each other; for the offers of delegations, see there. */
    static void exchange(PanelState state, SpeakerList list, int one, int other) {
        List<Integer> order = new ArrayList<>(list.order());
        Collections.swap(order, order.indexOf(one), order.indexOf(other));
        state.shelf(Kind.LIST).put(list.ordered(order));
    }

    /** Gives one speaker another limit than the list's, or the list's again. */
    record LimitEntry(int entry, @Nullable Long limitMs) implements OfTheTable {

        @Override
        public void on(PanelState state, Moment moment) {
            if (limitMs != null && (limitMs < SetLimits.LEAST || limitMs > SetLimits.MOST)) {
                throw new Refused("panel.limit.wrong");
            }
            state.shelf(Kind.ENTRY).put(state.entry(entry).limitedTo(limitMs));
            state.touch(null, entry);
        }
    }
}
