package org.suivi.recommendations.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.suivi.recommendations.Dashboard;
import org.suivi.recommendations.Dashboard.Chart;
import org.suivi.recommendations.Dashboard.Year;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationFilter;
import org.suivi.search.Search;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** How a dashboard is drawn: the bars of each chart, their lengths, and the list behind each number. */
public record DashboardView(Dashboard dashboard, Labels labels, Language language) {

    /** More bars than this are in the table only. */
    public static final int MOST_BARS = 12;

    private static final RecommendationFilter EVERYTHING = RecommendationFilter.everything();

    /**
     * One bar.
     *
     * @param length in percent of the longest of its chart
     */
    public record Bar(LocalizedText.Shown label, int count, int length, String list, boolean isUnknown) {}

    /** All bars of a chart: cycles in their order, everything else the most frequent first, the unknown last. */
    public List<Bar> bars(Chart chart, String unknown) {
        int longest = Math.max(
                chart.counts().unknown(),
                chart.counts().values().stream()
                        .mapToInt(count -> count.count())
                        .max()
                        .orElse(0));
        List<Bar> bars = new ArrayList<>();
        chart.counts().values().stream()
                .sorted(Comparator.comparing(count -> chart.facet() == Facet.CYCLE ? count.value() : ""))
                .forEach(count -> bars.add(new Bar(
                        labels.shown(chart.facet(), count.value(), language),
                        count.count(),
                        length(count.count(), longest),
                        "?" + chart.list(count.value()).query(),
                        false)));
        if (chart.counts().unknown() > 0) {
            int count = chart.counts().unknown();
            bars.add(new Bar(
                    new LocalizedText.Shown(unknown, language, false),
                    count,
                    length(count, longest),
                    "?" + chart.list(Search.UNKNOWN).query(),
                    true));
        }
        return bars;
    }

    public String typeLabel(String type) {
        return labels.of(Facet.TYPE, type, language);
    }

    public String ofYear(String year) {
        return "?" + EVERYTHING.only(Facet.YEAR, year).query();
    }

    public String ofYear(String year, String type) {
        return "?" + EVERYTHING.only(Facet.YEAR, year).only(Facet.TYPE, type).query();
    }

    /** Where the part of a type begins in the bar of its year, in percent of the longest year. */
    public double start(Year year, String type) {
        int before = dashboard.types().stream()
                .limit(dashboard.types().indexOf(type))
                .mapToInt(year::of)
                .sum();
        return share(before);
    }

    public double width(Year year, String type) {
        return share(year.of(type));
    }

    /** From the right in Arabic. */
    public double place(double start, double width) {
        return language.isRightToLeft() ? 100 - start - width : start;
    }

    private double share(int count) {
        int longest = dashboard.years().stream().mapToInt(Year::total).max().orElse(1);
        return Math.round(1000.0 * count / longest) / 10.0;
    }

    /** Anything there is can be seen. */
    private static int length(int count, int longest) {
        return count == 0 ? 0 : Math.max(1, Math.round(100f * count / longest));
    }

    /** Whole percents; what is there but little is not called nothing. */
    public static String percent(int count, int of) {
        if (of == 0 || count == 0) {
            return "0 %";
        }
        long rounded = Math.round(100.0 * count / of);
        return rounded == 0 ? "< 1 %" : rounded + " %";
    }
}
