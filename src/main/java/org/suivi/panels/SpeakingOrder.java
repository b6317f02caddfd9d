package org.suivi.panels;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * The order of a list of speakers: band, who was not heard before, category or rank, then the lot within the window and the moment of
 * the request after it. What a person moved by hand is kept: what comes later is only put in between.
 */
final class SpeakingOrder {

    private final Policy.Order policy;
    private final Comparator<Entry> byKey;

    /** @param letter from which an order by letters begins */
    SpeakingOrder(Policy.Order policy, char letter) {
        this.policy = policy;
        ToIntFunction<Entry> band = entry -> bandKey(entry.place().band());
        ToIntFunction<Entry> inner = this::innerKey;
        this.byKey = Comparator.comparingInt(band)
                .thenComparing(entry -> entry.place().heard())
                .thenComparingInt(inner)
                .thenComparing(entry -> entry.place().late())
                .thenComparing(drawn(letter))
                .thenComparingLong(Entry::at)
                .thenComparing(entry -> entry.asked().delegation())
                .thenComparing(entry -> entry.asked().capacity());
    }

    /** Puts all in their order, as after the draw. */
    List<Integer> of(Collection<Entry> entries) {
        List<Entry> sorted = entries.stream().sorted(byKey).toList();
        return (policy.categories() == Policy.Categories.INTERLEAVE ? interleaved(sorted) : sorted)
                .stream().map(Entry::id).toList();
    }

    /**
     * Puts one more between those that wait, never before the protected ones.
     *
     * @param order of the whole list, with those who were heard
     * @param waiting of them, in this order
     * @param safe so many of those who wait are protected
     */
    List<Integer> with(Entry entry, List<Integer> order, List<Entry> waiting, int safe) {
        List<Integer> longer = new ArrayList<>(order);
        int at = waiting.stream()
                .skip(safe)
                .filter(other -> byKey.compare(other, entry) > 0)
                .findFirst()
                .map(other -> order.indexOf(other.id()))
                .orElse(order.size());
        longer.add(at, entry.id());
        return longer;
    }

    private int bandKey(Band band) {
        return switch (band) {
            case DIGNITARY -> policy.dignitariesFirst() ? 0 : 1;
            case GROUP -> policy.dignitariesFirst() ? 1 : 0;
            case ORDINARY -> 2;
        };
    }

    private int innerKey(Entry entry) {
        return switch (entry.place().band()) {
            case DIGNITARY -> entry.place().rank();
            case GROUP -> 0;
            case ORDINARY ->
                policy.categories() == Policy.Categories.STATES_FIRST
                        ? entry.asked().category().inReports()
                        : 0;
        };
    }

    private Comparator<Entry> drawn(char letter) {
        Comparator<Entry> inWindow = switch (policy.method()) {
            case LOT ->
                Comparator.comparing(
                        entry -> Objects.requireNonNullElse(entry.place().lot(), ""));
            case ALPHABETICAL_FROM_LETTER -> alphabetical(letter);
            case TIME -> Comparator.comparingLong(Entry::at);
        };
        return (one, other) -> one.place().late() && other.place().late() ? 0 : inWindow.compare(one, other);
    }

    private static Comparator<Entry> alphabetical(char letter) {
        Collator collator = Collator.getInstance(ULocale.ENGLISH);
        String from = String.valueOf(letter);
        Function<Entry, String> name = entry -> entry.asked().name();
        Comparator<Entry> roundTrip = Comparator.comparing(entry -> collator.compare(name.apply(entry), from) < 0);
        return roundTrip.thenComparing(name, collator::compare);
    }

    /** After each so many States one of the others, within the ordinary speakers; what is left over follows. */
    private List<Entry> interleaved(List<Entry> sorted) {
        List<Entry> mixed = new ArrayList<>(sorted.stream()
                .filter(entry -> entry.place().band() != Band.ORDINARY)
                .toList());
        Deque<Entry> states = new ArrayDeque<>();
        Deque<Entry> others = new ArrayDeque<>();
        sorted.stream()
                .filter(entry -> entry.place().band() == Band.ORDINARY)
                .forEach(entry -> (entry.asked().category().isOfStates() ? states : others).add(entry));
        while (!states.isEmpty() || !others.isEmpty()) {
            for (int i = 0; i < policy.statesBetween() && !states.isEmpty(); i++) {
                mixed.add(states.remove());
            }
            if (!others.isEmpty()) {
                mixed.add(others.remove());
            }
        }
        return mixed;
    }
}
