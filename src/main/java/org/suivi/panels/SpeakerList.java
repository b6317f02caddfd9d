package org.suivi.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of speakers: whether it is open, what was drawn, the limits that hold from the next call on, and the order.
 *
 * @param closesAt when it takes no more requests by itself
 * @param order numbers of the entries that have a place, heard ones included
 */
public record SpeakerList(
        int id,
        ListState state,
        @Nullable Long windowEndsAt,
        @Nullable Long closesAt,
        Lots lots,
        Map<Category, Long> limits,
        List<Integer> order)
        implements Numbered {

    /** Without a limit of its own a category has this one. */
    static final long USUAL_LIMIT = 120_000;

    public SpeakerList {
        limits = Map.copyOf(limits);
        order = List.copyOf(order);
    }

    /**
     * The draw of a list.
     *
     * @param commitment SHA-256 that was published before the window opened
     * @param seed in hexadecimal, published with the number
     * @param number that was read out in the room
     */
    public record Lots(
            String commitment,
            @Nullable String seed,
            @Nullable String number) {

        public boolean areDrawn() {
            return seed != null;
        }
    }

    static SpeakerList scheduled(int id, String commitment, Map<Category, Long> limits) {
        return new SpeakerList(
                id, ListState.SCHEDULED, null, null, new Lots(commitment, null, null), limits, List.of());
    }

    SpeakerList open(long windowEndsAt) {
        return new SpeakerList(id, state.to(ListState.WINDOW), windowEndsAt, closesAt, lots, limits, order);
    }

    SpeakerList drawn(@Nullable String seed, @Nullable String number, List<Integer> drawnOrder) {
        return new SpeakerList(
                id,
                state.to(ListState.ROLLING),
                windowEndsAt,
                closesAt,
                new Lots(lots.commitment(), seed, number),
                limits,
                drawnOrder);
    }

    SpeakerList moved(ListState next) {
        return new SpeakerList(
                id, state.to(next), windowEndsAt, next == ListState.REOPENED ? null : closesAt, lots, limits, order);
    }

    SpeakerList equalUntil(long at) {
        return new SpeakerList(id, state, at, closesAt, lots, limits, order);
    }

    SpeakerList closingAt(long at) {
        return new SpeakerList(id, state, windowEndsAt, at, lots, limits, order);
    }

    SpeakerList limitedTo(Map<Category, Long> changed) {
        return new SpeakerList(id, state, windowEndsAt, closesAt, lots, changed, order);
    }

    SpeakerList ordered(List<Integer> changed) {
        return new SpeakerList(id, state, windowEndsAt, closesAt, lots, limits, changed);
    }

    SpeakerList without(int entry) {
        List<Integer> rest = new ArrayList<>(order);
        rest.remove((Integer) entry);
        return ordered(rest);
    }

    public long limitOf(Category category) {
        return limits.getOrDefault(category, USUAL_LIMIT);
    }

    public boolean takesRequests(long now) {
        return state.takesRequests() && (closesAt == null || now < closesAt);
    }

    /** Whether a request now is equal to all others of the window. */
    boolean isInWindow(long now) {
        return state == ListState.WINDOW && windowEndsAt != null && now <= windowEndsAt;
    }

    boolean hasPlaces() {
        return state != ListState.SCHEDULED && state != ListState.WINDOW;
    }
}
