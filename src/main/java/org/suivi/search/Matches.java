package org.suivi.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents that answer a search, as one bit each by segment; for each filtered facet also those that would answer without
 * its filter; and the counts taken so far. Pages and orders of the same search share it.
 */
record Matches(FixedBitSet[] all, Map<String, FixedBitSet[]> sideways, int total, Map<String, int[]> counts) {

    static Matches of(FixedBitSet[] all, Map<String, FixedBitSet[]> sideways) {
        int total = 0;
        for (var segment : all) {
            total += segment.cardinality();
        }
        return new Matches(all, sideways, total, new ConcurrentHashMap<>());
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
