package org.suivi.recommendations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** The values of each facet, in order. */
    Map<Long, Map<Facet, List<String>>> of(Collection<Long> ids, Visibility readers) {
        Map<Long, Map<Facet, List<String>>> facts = new HashMap<>();
        if (!ids.isEmpty()) {
            for (FollowUpSource source : sources) {
                source.about(ids, readers).forEach(fact -> add(facts, fact));
            }
        }
        return facts;
    }

    private static void add(Map<Long, Map<Facet, List<String>>> facts, Fact fact) {
        List<String> values = facts.computeIfAbsent(fact.recommendation(), unused -> new EnumMap<>(Facet.class))
                .computeIfAbsent(fact.facet(), unused -> new ArrayList<>(1));
        int place = Collections.binarySearch(values, fact.value());
        if (place < 0) {
            values.add(-place - 1, fact.value());
        }
    }
}
