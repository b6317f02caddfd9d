package org.suivi.recommendations;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.suivi.search.FacetCounts;
import org.suivi.search.Found;
import org.suivi.search.Hit;
import org.suivi.search.Scope;
import org.suivi.search.Search;
import org.suivi.search.SearchIndex;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Visibility;
import tools.jackson.databind.ObjectMapper;

/** The front door to lists: answers a filter from the index, within what the actor may see. */
@Component
public class RecommendationList {

    private static final int VALUES_SHOWN = 12;
    private static final int VALUES_OPENED = 300;

    private final SearchIndex index;
    private final ObjectMapper json;

    RecommendationList(SearchIndex index, ObjectMapper json) {
        this.index = index;
        this.json = json;
    }

    /**
     * One page of the list.
     *
     * @param opened facets of which all values are wanted, beside those that are always shown and those with a choice
     */
    public RecommendationsFound find(Actor actor, Language language, RecommendationFilter filter, Set<Facet> opened) {
        actor.mustHave(Permission.READ_PUBLISHED);
        Set<Facet> wanted = EnumSet.noneOf(Facet.class);
        Facet.all().stream().filter(Facet::isShown).forEach(wanted::add);
        wanted.addAll(filter.chosen().keySet());
        wanted.addAll(opened);
        Map<Facet, Integer> facets = wanted.stream()
                .collect(Collectors.toMap(
                        facet -> facet, facet -> opened.contains(facet) ? VALUES_OPENED : VALUES_SHOWN));
        Found found = index.search(search(actor, language, filter, filter.size(), facets));
        Map<Facet, FacetCounts> counts = counts(actor, found, wanted);
        return new RecommendationsFound(
                filter,
                found.total(),
                found.hits().stream().map(this::row).toList(),
                counts,
                index.isWhole(actor.inSystem()));
    }

    /** The counts of some facets over the whole filter, without rows; for dashboards. */
    public Map<Facet, FacetCounts> count(Actor actor, RecommendationFilter filter, Map<Facet, Integer> facets) {
        actor.mustHave(Permission.READ_PUBLISHED);
        Found found = index.search(search(actor, Language.EN, filter, 0, facets));
        return counts(actor, found, facets.keySet());
    }

    private static Map<Facet, FacetCounts> counts(Actor actor, Found found, Collection<Facet> facets) {
        Map<Facet, FacetCounts> counts = new EnumMap<>(Facet.class);
        facets.forEach(facet ->
                counts.put(facet, found.facets().getOrDefault(column(actor, facet), new FacetCounts(List.of(), 0, 0))));
        return counts;
    }

    /** How many recommendations the filter finds. */
    public int total(Actor actor, RecommendationFilter filter) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return index.search(search(actor, Language.EN, filter, 0, Map.of())).total();
    }

    /**
     * The ids of all that the filter finds, in its order.
     *
     * @param mustBeWhole refuses while the index is not, so that no program and no file takes a part for everything
     */
    long[] ids(Actor actor, Language language, RecommendationFilter filter, boolean mustBeWhole) {
        actor.mustHave(Permission.READ_PUBLISHED);
        if (mustBeWhole && !index.isWhole(actor.inSystem())) {
            throw new Refused("recommendation.list.catching-up");
        }
        return index.ids(search(actor, language, filter, filter.size(), Map.of()));
    }

    private static Search search(
            Actor actor, Language language, RecommendationFilter filter, int size, Map<Facet, Integer> facets) {
        Set<String> visible = Visibility.codesSeenBy(actor);
        return new Search(
                new Scope(actor.inSystem(), Set.of(RecommendationDocuments.KIND), visible),
                filter.words(),
                language.code(),
                byColumn(actor, filter.chosen()),
                filter.sortBy(),
                (filter.page() - 1) * size,
                size,
                byColumn(actor, facets));
    }

    private static <T> Map<String, T> byColumn(Actor actor, Map<Facet, T> byFacet) {
        return byFacet.entrySet().stream()
                .collect(Collectors.toMap(entry -> column(actor, entry.getKey()), Map.Entry::getValue));
    }

    private static String column(Actor actor, Facet facet) {
        return FollowUpFacts.column(facet, FollowUpFacts.readers(actor));
    }

    private RecommendationRow row(Hit hit) {
        return new RecommendationRow(hit.key().id(), json.readValue(hit.card(), Card.class), hit.highlights());
    }
}
