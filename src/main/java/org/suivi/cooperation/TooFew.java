package org.suivi.cooperation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suivi.cooperation.HouseList.Count;

/** Keeps small numbers from the public, and with them those from which a small one would follow. */
public final class TooFew {

    /** Fewer than these could point at one State. */
    public static final int LEAST = 3;

    private TooFew() {}

    /**
     * The counts without those that are too small. What is left out is of at least two values and adds up to at least {@link #LEAST} and to
     * more than one each, so that the total less what is shown tells nothing of one of them.
     */
    public static List<Count> leftOut(List<Count> counts) {
        return leftOut(counts, Map.of());
    }

    /**
     * The same where some of what is counted stands in lists that everybody reads: the others are no fewer than {@link #LEAST} either, for
     * a count less the length of its list tells of them.
     *
     * @param listed how many of each value everybody reads
     */
    public static List<Count> leftOut(List<Count> counts, Map<String, Long> listed) {
        return leftOut(
                        counts.stream()
                                .sorted(Comparator.comparingLong(Count::hits)
                                        .reversed()
                                        .thenComparing(Count::value))
                                .toList(),
                        List.of(Count::hits, count -> unlisted(count, listed)))
                .shown();
    }

    /**
     * What can be said of some rows.
     *
     * @param isSumTold whether the sums over all rows may stand beside them
     */
    public record Told<T>(List<T> shown, boolean isSumTold) {

        public Told {
            shown = List.copyOf(shown);
        }
    }

    /**
     * The rows of which nothing is too small, in their order. Of those left out nothing follows from the others and the sums over all.
     *
     * @param measures what of a row the reader does not know already: each is none or no fewer than {@link #LEAST}
     */
    public static <T> Told<T> leftOut(List<T> rows, List<ToLongFunction<T>> measures) {
        Map<Boolean, List<T>> bySize = rows.stream()
                .collect(Collectors.partitioningBy(
                        row -> measures.stream().anyMatch(measure -> isSmall(measure.applyAsLong(row)))));
        List<T> hidden = new ArrayList<>(bySize.getOrDefault(true, List.of()));
        List<T> shown = new ArrayList<>(bySize.getOrDefault(false, List.of()));
        for (T next = spared(shown, hidden, measures); next != null; next = spared(shown, hidden, measures)) {
            shown.remove(next);
            hidden.add(next);
        }
        return new Told<>(shown, measures.stream().noneMatch(measure -> tells(hidden, measure)));
    }

    /** The smallest row that hides what the sum less what is shown would tell; null where nothing is told, or no row is left for it. */
    private static <T> @Nullable T spared(List<T> shown, List<T> hidden, List<ToLongFunction<T>> measures) {
        for (ToLongFunction<T> measure : measures) {
            if (tells(hidden, measure)) {
                return shown.stream()
                        .filter(row -> measure.applyAsLong(row) > 0)
                        .reduce((one, next) -> measure.applyAsLong(next) <= measure.applyAsLong(one) ? next : one)
                        .orElse(null);
            }
        }
        return null;
    }

    private static long unlisted(Count count, Map<String, Long> listed) {
        return count.hits() - listed.getOrDefault(count.value(), 0L);
    }

    /** Whether this is too small to be said of what somebody may not read. */
    public static boolean isSmall(long hits) {
        return hits > 0 && hits < LEAST;
    }

    /** Whether the sum of what is left out tells of one value: there is but one, or each must be one. */
    private static <T> boolean tells(List<T> hidden, ToLongFunction<T> hits) {
        long values = hidden.stream().filter(row -> hits.applyAsLong(row) > 0).count();
        long sum = hidden.stream().mapToLong(hits).sum();
        return sum > 0 && (values == 1 || sum < LEAST || sum == values);
    }
}
