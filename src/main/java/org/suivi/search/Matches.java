package org.suivi.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents that answer a search, as one bit each by segment; for each filtered facet also those that would answer without
 * its filter; and the counts taken so far. Pages and orders of the same search share it.
 */
final class Matches {

    private final FixedBitSet[] all;
    private final Map<String, FixedBitSet[]> sideways;
    private final int total;
    private final Map<String, int[]> counts = new ConcurrentHashMap<>();

    private Matches(FixedBitSet[] all, Map<String, FixedBitSet[]> sideways, int total) {
        this.all = all;
        this.sideways = sideways;
        this.total = total;
    }

    static Matches of(FixedBitSet[] all, Map<String, FixedBitSet[]> sideways) {
        int total = 0;
        for (var segment : all) {
            total += segment.cardinality();
        }
        return new Matches(all, sideways, total);
    }

    FixedBitSet[] all() {
        return all;
    }

    int total() {
        return total;
    }

    Map<String, int[]> counts() {
        return counts;
    }

    FixedBitSet[] countedFor(String facet) {
        return sideways.getOrDefault(facet, all);
    }

    long bytes() {
        long bits = 0;
        for (var segment : all) {
            bits += segment.length();
        }
        return (1 + sideways.size()) * bits / Byte.SIZE;
    }
}
