package org.suivi.indicators;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.Clusters;
import org.suivi.recommendations.Clusters.Cluster;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Visibility;

/** The front door to what is not measured yet: how much, and which. */
@Service
@Transactional(readOnly = true)
public class IndicatorGaps {

    private static final int PAGE = 50;
    private static final String NO_BASELINE =
            "not exists (select 1 from indicator_baseline b where b.indicator_id = i.id)";
    private static final String NO_TARGET =
            "not exists (select 1 from indicator_target t where t.indicator_id = i.id and t.withdrawn_at is null)";

    /** An indicator or a decision on a cluster counts for each recommendation in it. */
    private static final String UNMEASURED = """
             from recommendation r where r.system_id = :system and r.visibility in (:seen)
                and not exists (select 1 from indicator_recommendation l join indicator i on i.id = l.indicator_id
                    where l.recommendation_id = r.id and i.visibility in (:seen))
                and not exists (select 1 from indicator_not_needed n where n.recommendation_id = r.id and n.ended_at is null
                    and n.confirmed_at is not null)
                and not exists (select 1 from cluster_member m where m.recommendation_id = r.id and (
                    exists (select 1 from indicator_cluster l join indicator i on i.id = l.indicator_id
                        where l.cluster_id = m.cluster_id and i.visibility in (:seen))
                    or exists (select 1 from indicator_not_needed n where n.cluster_id = m.cluster_id and n.ended_at is null
                        and n.confirmed_at is not null)))
            """;

    private static final String ONLY_PROCESS = """
            select l.cluster_id from indicator_cluster l join indicator i on i.id = l.indicator_id
            where l.system_id = :system and i.visibility in (:seen)
            group by l.cluster_id having bool_and(i.kind = 'process')
            """;

    private final IndicatorList list;
    private final RecommendationBriefs briefs;
    private final Clusters clusters;
    private final NotNeeded notNeeded;
    private final JdbcClient jdbc;

    IndicatorGaps(
            IndicatorList list, RecommendationBriefs briefs, Clusters clusters, NotNeeded notNeeded, JdbcClient jdbc) {
        this.notNeeded = notNeeded;
        this.list = list;
        this.briefs = briefs;
        this.clusters = clusters;
        this.jdbc = jdbc;
    }

    /** How many there are of each. */
    public Map<Gap, Long> counts(Actor actor) {
        actor.mustHave(Permission.READ);
        Map<Gap, Long> counts = new EnumMap<>(Gap.class);
        counts.put(Gap.NO_INDICATOR, count(actor, "select count(*)" + UNMEASURED));
        counts.put(Gap.ONLY_PROCESS, countClusters(actor));
        counts.put(Gap.TO_CONFIRM, (long) notNeeded.waiting(actor).size());
        counts.put(Gap.NO_BASELINE, count(actor, ofIndicators(NO_BASELINE)));
        counts.put(Gap.NO_TARGET, count(actor, ofIndicators(NO_TARGET)));
        return counts;
    }

    private static String ofIndicators(String condition) {
        return "select count(*) from indicator i where i.system_id = :system and i.visibility in (:seen) and "
                + condition;
    }

    /** Recommendations without an indicator and without the decision that they need none, the newest first. */
    public Page<Brief> recommendations(Actor actor, int number) {
        actor.mustHave(Permission.READ);
        List<Long> ids = bound(
                        actor,
                        "select r.id" + UNMEASURED
                                + " order by r.year desc nulls last, r.id limit :limit offset :offset")
                .param("limit", PAGE)
                .param("offset", (number - 1L) * PAGE)
                .query(Long.class)
                .list();
        return new Page<>(
                List.copyOf(briefs.of(actor, ids).values()),
                count(actor, "select count(*)" + UNMEASURED),
                number,
                PAGE);
    }

    /** Clusters with indicators that all look at efforts, so that nobody can tell what people experience. */
    public List<Cluster> clusters(Actor actor) {
        actor.mustHave(Permission.READ);
        List<Long> ids = bound(actor, ONLY_PROCESS).query(Long.class).list();
        return clusters.all(actor).stream()
                .filter(cluster -> ids.contains(cluster.id()))
                .toList();
    }

    public long countClusters(Actor actor) {
        actor.mustHave(Permission.READ);
        return count(actor, "select count(*) from (" + ONLY_PROCESS + ") c");
    }

    /** Indicators without a baseline or without a target. */
    public Page<IndicatorRow> indicators(Actor actor, Gap gap, int number) {
        actor.mustHave(Permission.READ);
        return list.where(actor, gap == Gap.NO_TARGET ? NO_TARGET : NO_BASELINE, number);
    }

    private long count(Actor actor, String sql) {
        return bound(actor, sql).query(Long.class).single();
    }

    private JdbcClient.StatementSpec bound(Actor actor, String sql) {
        return jdbc.sql(sql).param("system", actor.inSystem()).param("seen", Visibility.codesSeenBy(actor));
    }
}
