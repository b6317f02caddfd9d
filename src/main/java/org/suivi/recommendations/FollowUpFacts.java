package org.suivi.recommendations;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.suivi.recommendations.FollowUpSource.Fact;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.Visibility;

/** Brings together what all modules above say of recommendations, each facet apart. */
@Component
class FollowUpFacts {

    /** Marks the column of a facet that holds what everybody may know. */
    private static final String FOR_EVERYBODY = ".public";

    private final List<FollowUpSource> sources;

    FollowUpFacts(List<FollowUpSource> sources) {
        this.sources = sources;
    }

    static Visibility readers(Actor actor) {
        return actor.may(Permission.READ) ? Visibility.INTERNAL : Visibility.PUBLIC;
    }

    /** Where the values of the facet stand in the index for these readers. */
    static String column(Facet facet, Visibility readers) {
        return facet.isFollowUp() && readers == Visibility.PUBLIC ? facet.code() + FOR_EVERYBODY : facet.code();
    }

    Map<Long, Map<Facet, List<String>>> of(Collection<Long> ids, Visibility readers) {
        Map<Long, Map<Facet, TreeSet<String>>> gathered = new HashMap<>();
        if (!ids.isEmpty()) {
            for (FollowUpSource source : sources) {
                for (Fact fact : source.about(ids, readers)) {
                    gathered.computeIfAbsent(fact.recommendation(), unused -> new EnumMap<>(Facet.class))
                            .computeIfAbsent(fact.facet(), unused -> new TreeSet<>())
                            .add(fact.value());
                }
            }
        }
        Map<Long, Map<Facet, List<String>>> facts = new HashMap<>();
        gathered.forEach((id, values) -> {
            Map<Facet, List<String>> byFacet = new EnumMap<>(Facet.class);
            values.forEach((facet, all) -> byFacet.put(facet, List.copyOf(all)));
            facts.put(id, byFacet);
        });
        return facts;
    }
}
