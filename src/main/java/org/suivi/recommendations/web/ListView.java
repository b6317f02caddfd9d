package org.suivi.recommendations.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationFilter;
import org.suivi.search.FacetCounts;
import org.suivi.search.FacetCounts.FacetCount;
import org.suivi.search.Search;
import org.suivi.shared.Language;

/** How a list is drawn: its facets in order, and the address behind each link. */
public record ListView(RecommendationFilter filter, Set<Facet> opened, Labels labels, Language language) {

    private static final Set<Facet> BY_VALUE = Set.of(Facet.CYCLE, Facet.SESSION, Facet.YEAR, Facet.GOAL, Facet.TARGET);

    private static final Pattern SINGLE_DIGIT = Pattern.compile("(?<!\\d)(\\d)(?!\\d)");

    /** One value of a facet, ready to be drawn. */
    public record Choice(String value, String label, int count, boolean isChosen) {}

    public String label(Facet facet, String code) {
        return labels.of(facet, code, language);
    }

    /** The values in the order people look for them: by number where they are numbers, else the most frequent first. */
    public List<Choice> choices(Facet facet, FacetCounts counts, String unknown) {
        List<Choice> choices = counts.values().stream()
                .map(count -> choice(facet, count))
                .sorted(BY_VALUE.contains(facet) ? java.util.Comparator.comparing(ListView::byNumber) : (a, b) -> 0)
                .collect(Collectors.toCollection(ArrayList::new));
        if (counts.unknown() > 0 || filter.has(facet, Search.UNKNOWN)) {
            choices.add(new Choice(Search.UNKNOWN, unknown, counts.unknown(), filter.has(facet, Search.UNKNOWN)));
        }
        return choices;
    }

    private Choice choice(Facet facet, FacetCount count) {
        return new Choice(count.value(), label(facet, count.value()), count.count(), filter.has(facet, count.value()));
    }

    private static String byNumber(Choice choice) {
        return SINGLE_DIGIT.matcher(choice.value()).replaceAll("0$1");
    }

    /** The query with the value added or taken away. */
    public String toggled(Facet facet, String value) {
        return address(filter.toggled(facet, value));
    }

    public String onPage(int page) {
        return address(filter.onPage(page));
    }

    /** The query that shows all values of the facet, or only the most frequent again. */
    public String opening(Facet facet) {
        Set<Facet> others = new TreeSet<>(opened);
        if (!others.remove(facet)) {
            others.add(facet);
        }
        return withOpened(filter.query(), others);
    }

    public boolean isOpen(Facet facet) {
        return opened.contains(facet);
    }

    public String openedCodes() {
        return opened.stream().map(Facet::code).collect(Collectors.joining(","));
    }

    /** The facets that are not drawn yet and can be opened. */
    public List<Facet> more(Map<Facet, FacetCounts> drawn) {
        return Facet.all().stream().filter(facet -> !drawn.containsKey(facet)).toList();
    }

    private String address(RecommendationFilter changed) {
        return withOpened(changed.query(), opened);
    }

    private static String withOpened(String query, Set<Facet> opened) {
        String codes = opened.stream().map(Facet::code).collect(Collectors.joining(","));
        if (codes.isEmpty()) {
            return "?" + query;
        }
        return "?" + query + (query.isEmpty() ? "" : "&") + "open=" + codes;
    }
}
