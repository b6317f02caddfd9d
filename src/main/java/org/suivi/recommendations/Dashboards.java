package org.suivi.recommendations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.suivi.search.FacetCounts;
import org.suivi.search.FacetCounts.FacetCount;
import org.suivi.search.Search;
import org.suivi.shared.Actor;

/** Draws up the dashboard of a system from the same index that answers its lists, so that each number equals the list behind it. */
@Component
public class Dashboards {

    private static final int ALL_VALUES = 400;
    private static final RecommendationFilter EVERYTHING = RecommendationFilter.everything();

    /** Positions and cycles belong to the Universal Periodic Review alone; counted over anything else they would say nothing. */
    private static final RecommendationFilter REVIEWS = EVERYTHING.only(Facet.TYPE, "upr");

    private final RecommendationList list;
    private final Clock clock;

    Dashboards(RecommendationList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    public Dashboard of(Actor actor) {
        List<Dashboard.Chart> charts = new ArrayList<>();
        charts.addAll(charts(actor, REVIEWS, List.of(Facet.POSITION, Facet.CYCLE)));
        charts.addAll(charts(actor, EVERYTHING, List.of(Facet.MECHANISM, Facet.THEME, Facet.PERSON, Facet.GOAL)));
        List<String> types = counts(actor, EVERYTHING, Facet.TYPE).values().stream()
                .map(FacetCount::value)
                .toList();
        return new Dashboard(
                clock.instant(),
                list.total(actor, EVERYTHING),
                list.total(actor, REVIEWS),
                charts,
                years(actor, types),
                types);
    }

    private List<Dashboard.Chart> charts(Actor actor, RecommendationFilter base, List<Facet> facets) {
        Map<Facet, FacetCounts> counts =
                list.count(actor, base, facets.stream().collect(Collectors.toMap(facet -> facet, facet -> ALL_VALUES)));
        int counted = list.total(actor, base);
        return facets.stream()
                .map(facet -> new Dashboard.Chart(
                        facet, base, counted, counts.getOrDefault(facet, new FacetCounts(List.of(), 0, 0))))
                .toList();
    }

    private List<Dashboard.Year> years(Actor actor, List<String> types) {
        Map<String, Integer> totals = perYear(counts(actor, EVERYTHING, Facet.YEAR));
        Map<String, Map<String, Integer>> byType = types.stream()
                .collect(Collectors.toMap(
                        type -> type, type -> perYear(counts(actor, EVERYTHING.only(Facet.TYPE, type), Facet.YEAR))));
        return totals.entrySet().stream()
                .map(entry -> new Dashboard.Year(
                        entry.getKey(),
                        entry.getValue(),
                        types.stream()
                                .collect(Collectors.toMap(
                                        type -> type,
                                        type -> byType.getOrDefault(type, Map.of())
                                                .getOrDefault(entry.getKey(), 0)))))
                .toList();
    }

    private FacetCounts counts(Actor actor, RecommendationFilter filter, Facet facet) {
        return list.count(actor, filter, Map.of(facet, ALL_VALUES))
                .getOrDefault(facet, new FacetCounts(List.of(), 0, 0));
    }

    /** In the order of years; those without one last. */
    private static Map<String, Integer> perYear(FacetCounts counts) {
        Map<String, Integer> years =
                new TreeMap<>(Comparator.comparing((String year) -> year.equals(Search.UNKNOWN) ? "~" : year));
        counts.values().forEach(count -> years.put(count.value(), count.count()));
        if (counts.unknown() > 0) {
            years.put(Search.UNKNOWN, counts.unknown());
        }
        return years;
    }
}
