package org.suivi.recommendations;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Records one after the other, read in portions: the next when the last one is used up. */
final class RecordPortions implements Iterator<RecommendationRecord> {

    private static final int SIZE = 500;

    private final long[] ids;
    private final Function<List<Long>, List<RecommendationRecord>> reading;
    private int next;
    private Iterator<RecommendationRecord> portion =
            List.<RecommendationRecord>of().iterator();

    RecordPortions(long[] ids, Function<List<Long>, List<RecommendationRecord>> reading) {
        this.ids = ids;
        this.reading = reading;
    }

    @Override
    public boolean hasNext() {
        return portion.hasNext() || next < ids.length;
    }

    @Override
    public RecommendationRecord next() {
        if (!portion.hasNext() && next < ids.length) {
            int end = Math.min(ids.length, next + SIZE);
            portion = reading.apply(IntStream.range(next, end)
                            .mapToObj(place -> ids[place])
                            .toList())
                    .iterator();
            next = end;
        }
        return portion.next();
    }
}
