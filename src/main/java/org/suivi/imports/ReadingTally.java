package org.suivi.imports;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts what reading brought, for the report: recommendations, the rows they stand in, rejections and repairs by code. */
public final class ReadingTally implements RowConsumer {

    private final RowConsumer next;
    private final Map<RepairCode, Integer> repairs = new EnumMap<>(RepairCode.class);
    private final Map<String, Integer> rejections = new TreeMap<>();
    private int recommendations;
    private int rows;

    public ReadingTally(RowConsumer next) {
        this.next = next;
    }

    public int recommendations() {
        return recommendations;
    }

    /** Rows that became recommendations, merged ones counted each. */
    public int rows() {
        return rows;
    }

    public Map<RepairCode, Integer> repairs() {
        return Collections.unmodifiableMap(repairs);
    }

    public Map<String, Integer> rejections() {
        return Collections.unmodifiableMap(rejections);
    }

    @Override
    public void read(ReadRecommendation recommendation) {
        recommendations++;
        rows += recommendation.origin().rows().size();
        recommendation.repairs().forEach(repair -> repairs.merge(repair.code(), 1, Integer::sum));
        next.read(recommendation);
    }

    @Override
    public void rejected(RejectedRow row) {
        rejections.merge(row.code(), 1, Integer::sum);
        next.rejected(row);
    }

    @Override
    public void finished() {
        next.finished();
    }
}
