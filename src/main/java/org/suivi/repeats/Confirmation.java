package org.suivi.repeats;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.ClusterCode;
import org.suivi.recommendations.Clusters;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.recommendations.Relations;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** The front door to a person's decision about what the finder found: these belong together. */
@Service
@Transactional
public class Confirmation {

    private static final int MOST_AT_ONCE = 500;

    private final Clusters clusters;
    private final Relations relations;
    private final RecommendationBriefs briefs;

    Confirmation(Clusters clusters, Relations relations, RecommendationBriefs briefs) {
        this.clusters = clusters;
        this.relations = relations;
        this.briefs = briefs;
    }

    /** The cluster to put them in: one there is, by its code, or a new one of this name when the code is blank. */
    public record Target(String code, String name) {}

    /** Puts recommendations into a cluster and returns its code. */
    public String cluster(Actor actor, Language language, Target target, Collection<Long> ids) {
        actor.mustHave(Permission.EDIT_RECORDS);
        Set<Long> members = chosen(actor, ids, 2);
        if (!target.code().isBlank()) {
            clusters.put(actor, clusters.withCode(actor, target.code()).id(), members);
            return target.code();
        }
        String code = ClusterCode.of(target.name());
        clusters.create(actor, code, LocalizedText.of(language, target.name()), members);
        return code;
    }

    /** Relates one recommendation to others as asking the same. */
    public void relate(Actor actor, long from, Collection<Long> others) {
        actor.mustHave(Permission.EDIT_RECORDS);
        Map<Long, Brief> known = briefs.of(actor, chosen(actor, others, 1));
        for (Brief other : known.values()) {
            relations.relate(actor, from, other.address(), "same-ask", null);
        }
    }

    private Set<Long> chosen(Actor actor, Collection<Long> ids, int fewest) {
        if (ids.size() > MOST_AT_ONCE) {
            throw new Refused("recommendation.bulk.too-many", MOST_AT_ONCE);
        }
        Set<Long> visible = new LinkedHashSet<>(briefs.of(actor, ids).keySet());
        if (visible.size() < fewest) {
            throw new Refused("repeats.choose");
        }
        return visible;
    }
}
