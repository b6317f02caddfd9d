package org.suivi.recommendations.web;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.suivi.shared.LocalizedText;

/** How a list is drawn: its facets in order, and the address behind each link. */
public record ListView(
        RecommendationFilter filter, Set<Facet> opened, ListLook look, Labels labels, Language language) {

    private static final Set<Facet> BY_VALUE = Set.of(Facet.CYCLE, Facet.SESSION, Facet.YEAR, Facet.GOAL, Facet.TARGET);

    private static final Set<String> NOTHING = Set.of(Search.UNKNOWN, "not-assessed", "not-applicable", "no");

    private static final Pattern SINGLE_DIGIT = Pattern.compile("(?<!\\d)(\\d)(?!\\d)");

    /** One value of a facet, ready to be drawn. */
    public record Choice(String value, LocalizedText.Shown label, int count, boolean isChosen) {}

    public String label(Facet facet, String code) {
        return labels.of(facet, code, language);
    }

    public LocalizedText.Shown shown(Facet facet, String code) {
        return labels.shown(facet, code, language);
    }

    /** The values in the order people look for them: by number where they are numbers, else the most frequent first. */
    public List<Choice> choices(Facet facet, FacetCounts counts) {
        List<Choice> choices = counts.values().stream()
                .map(count -> choice(facet, count))
                .collect(Collectors.toCollection(ArrayList::new));
        if (BY_VALUE.contains(facet)) {
            choices.sort(Comparator.comparing(ListView::byNumber));
        }
        if (counts.unknown() > 0 || filter.has(facet, Search.UNKNOWN)) {
            choices.add(new Choice(
                    Search.UNKNOWN, shown(facet, Search.UNKNOWN), counts.unknown(), filter.has(facet, Search.UNKNOWN)));
        }
        return choices;
    }

    /** Whether there is anything to choose: where nobody follows up yet, the facets of follow-up would say so one after the other. */
    public boolean tells(Facet facet, List<Choice> choices) {
        boolean isNothing = facet.isFollowUp() && choices.stream().allMatch(choice -> NOTHING.contains(choice.value()));
        return !choices.isEmpty()
                && (!isNothing || opened.contains(facet) || choices.stream().anyMatch(Choice::isChosen));
    }

    private Choice choice(Facet facet, FacetCount count) {
        return new Choice(count.value(), shown(facet, count.value()), count.count(), filter.has(facet, count.value()));
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
        return address(filter, others, look);
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

    /** The query of this list on its first page, as it is kept under a name. */
    public String kept() {
        return look.addedTo(filter.onPage(1).query());
    }

    /** The query of this list as a file. */
    public String exported(String format) {
        String query = filter.onPage(1).query();
        return "?format=" + format + (query.isEmpty() ? "" : "&" + query);
    }

    /** The query that shows more rows on a screen, or fewer again. */
    public String denser() {
        return address(filter, opened, look.denser());
    }

    /** The query that hides a part of the rows, or shows it again. */
    public String toggledPart(String part) {
        return address(filter, opened, look.with(part));
    }

    private String address(RecommendationFilter changed) {
        return address(changed, opened, look);
    }

    private static String address(RecommendationFilter filter, Set<Facet> opened, ListLook look) {
        String query = look.addedTo(filter.query());
        String codes = opened.stream().map(Facet::code).collect(Collectors.joining(","));
        return "?" + query + (codes.isEmpty() ? "" : (query.isEmpty() ? "" : "&") + "open=" + codes);
    }
}
