package org.suivi.panels;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Refused;

/** What delegations do with their own requests for the floor, and the desk for them. */
public sealed interface InscribeCommand extends ListCommand {

    private static boolean isOwn(Seat seat, PanelState state, int entry) {
        return seat.role() == SeatRole.DELEGATE
                && seat.speaksFor(state.entry(entry).asked().delegation());
    }

    private static void mustBeShort(String text) {
        if (text.length() > 1_000) {
            throw new Refused("panel.speaker.too-long");
        }
    }

    /**
     * Asks for the floor.
     *
     * @param band that the delegation asks for, which the secretariat decides on
     * @param rank that it says its dignitary has
     * @param reason why it is taken although the list is closed
     */
    record Inscribe(int list, Entry.Asked asked, Band band, int rank, String reason) implements InscribeCommand {

        public Inscribe(int list, Entry.Asked asked, Band band, String reason) {
            this(list, asked, band, Entry.Place.FIRST_RANK, reason);
        }

        @Override
        public boolean isOpenTo(Seat seat, PanelState state) {
            return seat.role().keepsTheList()
                    || (seat.role() == SeatRole.DELEGATE && seat.speaksFor(asked.delegation()));
        }

        @Override
        public void on(PanelState state, Moment moment) {
            SpeakerList open = state.list(list);
            mustBeAdmitted(state);
            mustBeShort(String.join("", asked.onBehalfOf()));
            asked.speaker().mustBeSensible();
            if (band == Band.GROUP && asked.onBehalfOf().isEmpty()) {
                throw new Refused("panel.inscribe.for-whom");
            }
            boolean isLate = !open.takesRequests(moment.at());
            if (isLate && !mayBeTakenLate(open, moment)) {
                throw new Refused(open.state() == ListState.SCHEDULED ? "panel.list.not-open" : "panel.list.closed");
            }
            if (moment.by().role() == SeatRole.DELEGATE && !state.takesOnline(list, moment.at())) {
                throw atTheDesk(state.panel());
            }
            if (state.entries(list).stream().anyMatch(this::isSame)) {
                throw new Refused("panel.inscribe.twice");
            }
            boolean isHeard = heard(state);
            boolean isAtTheDesk = moment.by().role().keepsTheList();
            boolean isConfirmed = isAtTheDesk || !asked.category().confirmsAtTheDesk();
            Band asksFor = band == Band.ORDINARY ? null : band;
            var place = new Entry.Place(
                    Band.ORDINARY,
                    asksFor,
                    Entry.Place.sensible(rank),
                    isHeard,
                    lot(open),
                    !open.isInWindow(moment.at()),
                    false);
            Entry entry = new Entry(
                    state.shelf(Kind.ENTRY).nextId(),
                    list,
                    asked,
                    place,
                    isConfirmed ? EntryState.LISTED : EntryState.REQUESTED,
                    moment.at(),
                    null,
                    null,
                    null);
            state.shelf(Kind.ENTRY).put(entry);
            ListCommand.place(state, entry);
            ListCommand.closeWhenFull(state, list, moment.at());
            state.touch(null, entry.id());
        }

        private static Refused atTheDesk(Panel panel) {
            String room = panel.head().room();
            String ended = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
                    .format(Instant.ofEpochMilli(Objects.requireNonNull(panel.onlineUntil()))
                            .atZone(panel.head().place()));
            return new Refused("panel.inscribe.at-the-desk", ended, room.isBlank() ? "none" : room);
        }

        private void mustBeAdmitted(PanelState state) {
            List<Segment> floors = state.segments().stream()
                    .filter(segment -> segment.plan().list() != null && segment.state() != SegmentState.DONE)
                    .toList();
            boolean isAdmitted = floors.stream()
                    .anyMatch(segment -> Objects.equals(segment.plan().list(), list)
                            && segment.plan().admits().contains(asked.category()));
            if (!isAdmitted) {
                throw floors.stream()
                        .filter(segment -> segment.plan().admits().contains(asked.category()))
                        .findFirst()
                        .map(segment -> new Refused("panel.inscribe.other-slot", segment.id()))
                        .orElseGet(() -> new Refused("panel.inscribe.not-admitted"));
            }
        }

        private boolean mayBeTakenLate(SpeakerList closed, Moment moment) {
            return closed.hasPlaces() && moment.by().isSecretariat() && !reason.isBlank() && reason.length() <= 500;
        }

        private boolean isSame(Entry other) {
            return other.state().isActive()
                    && other.asked().delegation().equals(asked.delegation())
                    && other.asked().capacity().equals(asked.capacity());
        }

        private boolean heard(PanelState state) {
            Policy.Repeats repeats = state.panel().policy().order().repeats();
            boolean wasHeard = state.wasHeard(asked.delegation());
            if (wasHeard && repeats == Policy.Repeats.FORBID) {
                throw new Refused("panel.inscribe.heard");
            }
            return wasHeard && repeats == Policy.Repeats.RANK_AFTER;
        }

        private static @Nullable String lot(SpeakerList list) {
            return list.hasPlaces() ? "" : null;
        }
    }

    /** The desk has seen that the speaker is in the room. */
    record Confirm(int entry) implements InscribeCommand {

        @Override
        public boolean isOpenTo(Seat seat, PanelState state) {
            return seat.role().keepsTheList();
        }

        @Override
        public void on(PanelState state, Moment moment) {
            Entry requested = state.entry(entry);
            if (requested.state() != EntryState.REQUESTED) {
                throw new Refused("panel.not-now");
            }
            ListCommand.place(state, state.shelf(Kind.ENTRY).put(requested.with(EntryState.LISTED)));
            ListCommand.closeWhenFull(state, requested.list(), moment.at());
            state.touch(null, entry);
        }
    }

    /** Takes a request back, or rejects it. */
    record Withdraw(int entry, String reason) implements InscribeCommand {

        @Override
        public boolean isOpenTo(Seat seat, PanelState state) {
            return seat.role().keepsTheList() || isOwn(seat, state, entry);
        }

        @Override
        public void on(PanelState state, Moment moment) {
            mustBeShort(reason);
            Entry withdrawn = state.shelf(Kind.ENTRY).put(state.entry(entry).with(EntryState.WITHDRAWN));
            state.shelf(Kind.LIST).put(state.list(withdrawn.list()).without(entry));
            declineSwapsOf(state, entry);
            state.touch(null, entry);
        }
    }

    /** Says who will speak, with which title and in which language. */
    record NameSpeaker(int entry, Entry.Speaker speaker) implements InscribeCommand {

        @Override
        public boolean isOpenTo(Seat seat, PanelState state) {
            return seat.role().keepsTheList() || isOwn(seat, state, entry);
        }

        @Override
        public void on(PanelState state, Moment moment) {
            speaker.mustBeSensible();
            if (!state.entry(entry).state().isActive()) {
                throw new Refused("panel.not-now");
            }
            state.shelf(Kind.ENTRY).put(state.entry(entry).with(speaker));
            state.touch(null, entry);
        }
    }

    /**
     * Sends a recorded statement that is not longer than the limit, or takes it back. One that became too long because the limit was cut
     * stays, and those who run the panel and the delegation see it.
     */
    record SendVideo(int entry, Entry.@Nullable Video video) implements InscribeCommand {

        @Override
        public boolean isOpenTo(Seat seat, PanelState state) {
            return seat.role().keepsTheList() || isOwn(seat, state, entry);
        }

        @Override
        public void on(PanelState state, Moment moment) {
            Entry waits = state.entry(entry);
            boolean isFixed = moment.by().role() == SeatRole.DELEGATE && state.isOnDeck(waits);
            if (isFixed || (!waits.isListed() && waits.state() != EntryState.REQUESTED)) {
                throw new Refused("panel.not-now");
            }
            if (video != null) {
                video.mustBeSensible();
                if (video.lengthMs() > state.limitMs(waits)) {
                    throw new Refused(
                            "panel.video.too-long",
                            ClockText.length(video.lengthMs()),
                            ClockText.length(state.limitMs(waits)));
                }
            }
            state.shelf(Kind.ENTRY).put(waits.with(video));
            state.touch(null, entry);
        }
    }

    /** Moves a dignitary or a group to the beginning of the list, or back; only the secretariat does. */
    record SetBand(int entry, Band band, int rank) implements InscribeCommand {

        @Override
        public boolean movesTheFloor() {
            return true;
        }

        @Override
        public boolean isOpenTo(Seat seat, PanelState state) {
            return seat.isSecretariat();
        }

        @Override
        public void on(PanelState state, Moment moment) {
            Entry before = state.entry(entry);
            if (!before.isListed() && before.state() != EntryState.REQUESTED) {
                throw new Refused("panel.not-now");
            }
            boolean isOnDeck = state.isOnDeck(before);
            Entry moved = before.with(before.place().in(band, Entry.Place.sensible(rank)));
            state.shelf(Kind.ENTRY).put(moved);
            if (!isOnDeck) {
                ListCommand.place(state, moved);
            }
            state.touch(null, entry);
        }
    }

    /** Two requests that are one: the first one stays, at the better of their places and for all for whom either was made. */
    record MergeEntries(int kept, int other, String reason) implements InscribeCommand {

        @Override
        public boolean movesTheFloor() {
            return true;
        }

        @Override
        public boolean isOpenTo(Seat seat, PanelState state) {
            return seat.isSecretariat();
        }

        @Override
        public void on(PanelState state, Moment moment) {
            if (reason.isBlank() || reason.length() > 500) {
                throw new Refused("panel.reason.needed");
            }
            Entry stays = state.entry(kept);
            Entry goes = state.entry(other);
            boolean areMergeable = kept != other && stays.list() == goes.list() && waits(stays) && waits(goes);
            if (!areMergeable) {
                throw new Refused("panel.merge.not-these");
            }
            SpeakerList list = state.list(stays.list());
            List<Integer> order = new ArrayList<>(list.order());
            if (order.contains(kept) && order.contains(other) && order.indexOf(other) < order.indexOf(kept)) {
                Collections.swap(order, order.indexOf(kept), order.indexOf(other));
            }
            order.remove((Integer) other);
            state.shelf(Kind.LIST).put(list.ordered(order));
            state.shelf(Kind.ENTRY).put(goes.with(EntryState.WITHDRAWN));
            state.shelf(Kind.ENTRY).put(stays.forAlso(goes.asked().onBehalfOf()));
            declineSwapsOf(state, other);
            state.touch(null, kept);
        }

        private static boolean waits(Entry entry) {
            return entry.isListed() || entry.state() == EntryState.REQUESTED;
        }
    }

    /** Offers one's own place for that of another delegation. */
    record OfferSwap(int entry, int other) implements InscribeCommand {

        @Override
        public boolean isOpenTo(Seat seat, PanelState state) {
            return isOwn(seat, state, entry);
        }

        @Override
        public void on(PanelState state, Moment moment) {
            mustBeMovable(state, entry, other);
            state.shelf(Kind.SWAP).put(new Swap(state.shelf(Kind.SWAP).nextId(), entry, other, Swap.State.OFFERED));
            state.touch(null, entry);
        }
    }

    /** Consents to an offer, or declines it. */
    record AnswerSwap(int swap, boolean accepts) implements InscribeCommand {

        @Override
        public boolean isOpenTo(Seat seat, PanelState state) {
            return isOwn(seat, state, state.shelf(Kind.SWAP).get(swap).to());
        }

        @Override
        public void on(PanelState state, Moment moment) {
            Swap offer = state.shelf(Kind.SWAP).get(swap);
            if (offer.state() != Swap.State.OFFERED) {
                throw new Refused("panel.not-now");
            }
            if (accepts) {
                mustBeMovable(state, offer.offered(), offer.to());
                ListCommand.exchange(state, state.list(state.entry(offer.to()).list()), offer.offered(), offer.to());
            }
            state.shelf(Kind.SWAP).put(offer.with(accepts ? Swap.State.DONE : Swap.State.DECLINED));
            state.touch(null, offer.to());
        }
    }

    private static void mustBeMovable(PanelState state, int one, int other) {
        int list = state.entry(one).list();
        List<Integer> movable = state.waiting(list).stream()
                .skip(state.safe(list))
                .map(Entry::id)
                .toList();
        if (one == other || !movable.contains(one) || !movable.contains(other)) {
            throw new Refused("panel.swap.on-deck");
        }
    }

    private static void declineSwapsOf(PanelState state, int entry) {
        state.swaps().stream()
                .filter(swap -> swap.state() == Swap.State.OFFERED && (swap.offered() == entry || swap.to() == entry))
                .forEach(swap -> state.shelf(Kind.SWAP).put(swap.with(Swap.State.DECLINED)));
    }
}
