package org.suivi.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether one aim was met, and by how much it was missed. */
record Verdict(Measure measure, String aim, String raw, double timesTheAim, boolean isMet) {

    private static final double SHARE_OF_RAW_IMPORT = 0.4;
    private static final double LEAST_IMPORT = 2_000;
    private static final double SHARE_OF_RAW_QUERY = 1.0 / 3;

    /** One for each aim about which enough was measured. */
    static List<Verdict> all(Figures figures) {
        var all = new ArrayList<Verdict>();
        add(all, importing(figures));
        add(all, asking(figures));
        for (Measure measure : Measure.values()) {
            Measure.Aim aim = measure.aim();
            if (aim != null) {
                figures.value(measure)
                        .ifPresent(measured -> all.add(of(measure, aim, measured, bare(figures, measure))));
            }
        }
        return all;
    }

    private static void add(List<Verdict> all, @Nullable Verdict verdict) {
        if (verdict != null) {
            all.add(verdict);
        }
    }

    /** What the least there can be needs for the same, where that was measured. */
    private static @Nullable Double bare(Figures figures, Measure measure) {
        return switch (measure) {
            case LIVE_P95 -> figures.value(Measure.BARE_P95).orElse(null);
            case LIVE_P99 -> figures.value(Measure.BARE_P99).orElse(null);
            default -> null;
        };
    }

    private static Verdict of(Measure measure, Measure.Aim aim, double measured, @Nullable Double bare) {
        String words =
                (aim.isMost() ? "at most " : "at least ") + measure.unit().inWords(aim.value());
        String beside = bare == null ? "" : beside(measure, measured, bare);
        return new Verdict(measure, words, beside, measured / aim.value(), aim.isMetBy(measured));
    }

    private static @Nullable Verdict importing(Figures figures) {
        Double ours = figures.value(Measure.IMPORT).orElse(null);
        Double copy = figures.value(Measure.RAW_COPY).orElse(null);
        Double index = figures.value(Measure.RAW_INDEX).orElse(null);
        if (ours == null || copy == null || index == null) {
            return null;
        }
        double raw = 1 / (1 / copy + 1 / index);
        double aim = Math.max(LEAST_IMPORT, SHARE_OF_RAW_IMPORT * raw);
        return reaching(
                Measure.IMPORT, ours, aim, raw, "40 % of the raw engines one after the other, never below 2,000/s");
    }

    private static @Nullable Verdict asking(Figures figures) {
        Double ours = figures.value(Measure.LIST_OF_MANY).orElse(null);
        Double raw = figures.value(Measure.RAW_QUERY_OF_MANY).orElse(null);
        return ours == null || raw == null
                ? null
                : reaching(
                        Measure.LIST_OF_MANY, ours, SHARE_OF_RAW_QUERY * raw, raw, "a third of the bare query's rate");
    }

    private static Verdict reaching(Measure measure, double ours, double aim, double raw, String words) {
        return new Verdict(measure, words, beside(measure, ours, raw), ours / aim, ours >= aim);
    }

    private static String beside(Measure measure, double ours, double raw) {
        return "%s, ratio %.2f".formatted(measure.unit().inWords(raw), ours / raw);
    }

    String words() {
        return isMet ? "met" : "**missed**: %.2f times the aim".formatted(timesTheAim);
    }
}
