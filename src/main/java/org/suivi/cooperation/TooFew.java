package org.suivi.cooperation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
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
        Map<Boolean, List<Count>> bySize = counts.stream()
                .sorted(Comparator.comparingLong(Count::hits).reversed().thenComparing(Count::value))
                .collect(Collectors.partitioningBy(count -> isSmall(count.hits()) || isSmall(unlisted(count, listed))));
        List<Count> hidden = new ArrayList<>(bySize.getOrDefault(true, List.of()));
        List<Count> shown = new ArrayList<>(bySize.getOrDefault(false, List.of()));
        while (!shown.isEmpty()
                && !hidden.isEmpty()
                && (tells(hidden, Count::hits) || tells(hidden, count -> unlisted(count, listed)))) {
            hidden.add(shown.remove(shown.size() - 1));
        }
        return shown;
    }

    private static long unlisted(Count count, Map<String, Long> listed) {
        return count.hits() - listed.getOrDefault(count.value(), 0L);
    }

    private static boolean isSmall(long hits) {
        return hits > 0 && hits < LEAST;
    }

    /** Whether the sum of what is left out tells of one value: there is but one, or each must be one. */
    private static boolean tells(List<Count> hidden, ToLongFunction<Count> hits) {
        long values =
                hidden.stream().filter(count -> hits.applyAsLong(count) > 0).count();
        long sum = hidden.stream().mapToLong(hits).sum();
        return sum > 0 && (values == 1 || sum < LEAST || sum == values);
    }
}
