package org.suivi.recommendations;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import org.suivi.steps.Step.Begun;
import org.suivi.steps.Steps;

/** The front door to changing many recommendations at once: first what would happen, then that it happens. */
@Service
@Transactional
public class BulkChange {

    private final JdbcClient jdbc;
    private final RecommendationRecords records;
    private final RecommendationList list;
    private final RecommendationTags tags;
    private final Clusters clusters;
    private final Steps steps;

    BulkChange(
            JdbcClient jdbc,
            RecommendationRecords records,
            RecommendationList list,
            RecommendationTags tags,
            Clusters clusters,
            Steps steps) {
        this.jdbc = jdbc;
        this.records = records;
        this.list = list;
        this.tags = tags;
        this.clusters = clusters;
        this.steps = steps;
    }

    /** What is to happen to all of them: a tag, a place in a cluster there is, or one in a new cluster; exactly one of the three. */
    public record What(
            @Nullable Integer term,
            @Nullable Long cluster,
            @Nullable NewCluster newCluster) {

        @Nullable
        Number key() {
            return term != null ? (Number) term : (Number) cluster;
        }

        public boolean isComplete() {
            return (term != null ? 1 : 0) + (cluster != null ? 1 : 0) + (newCluster != null ? 1 : 0) == 1;
        }
    }

    /** A cluster to be made of them. */
    public record NewCluster(String code, LocalizedText name) {}

    /** What would happen: how many change, and how many are as asked already. */
    public record Preview(int chosen, int already, List<RecommendationRecord> first) {

        public int changing() {
            return chosen - already;
        }
    }

    /** The ids that were ticked, or all that the filter finds. */
    @Transactional(readOnly = true)
    public List<Long> chosen(Actor actor, Language language, List<Long> ticked, @Nullable RecommendationFilter all) {
        actor.mustHave(Permission.EDIT_RECORDS);
        List<Long> ids = all == null
                ? ticked.stream().distinct().toList()
                : Arrays.stream(list.ids(actor, language, all, true)).boxed().toList();
        if (ids.size() > RecommendationTags.MOST_AT_ONCE) {
            throw new Refused("recommendation.bulk.too-many", RecommendationTags.MOST_AT_ONCE);
        }
        if (ids.isEmpty()) {
            throw new Refused("bulk.none");
        }
        return ids;
    }

    @Transactional(readOnly = true)
    public Preview preview(Actor actor, List<Long> ids, @Nullable What what) {
        actor.mustHave(Permission.EDIT_RECORDS);
        List<RecommendationRecord> first = records.withIds(actor, ids.subList(0, Math.min(10, ids.size())));
        if (first.isEmpty()) {
            throw new NotFound("problem.not-found");
        }
        return new Preview(ids.size(), what == null ? 0 : already(actor, ids, what), first);
    }

    /**
     * Does it as a step that can be taken back, and tells how many changed.
     *
     * @param called the tag or the cluster, in words for the list of steps
     */
    public Steps.Taken<Integer> apply(Actor actor, List<Long> ids, What what, String called) {
        actor.mustHave(Permission.EDIT_RECORDS);
        Integer term = what.term();
        if (term != null) {
            var begun = new Begun("tag", TagSteps.ref(term), "/recommendations", called, null);
            return take(actor, begun, List.of(begun.on()), () -> tags.add(actor, ids, term));
        }
        long cluster = cluster(actor, what);
        var begun = new Begun("cluster", ClusterSteps.ref(cluster), "/clusters", called, null);
        List<Ref> there = what.cluster() == null ? List.of() : List.of(begun.on());
        return take(actor, begun, there, () -> clusters.put(actor, cluster, ids));
    }

    private Steps.Taken<Integer> take(Actor actor, Begun begun, List<Ref> before, Supplier<Integer> work) {
        return steps.take(actor, begun, before, work, unused -> List.of(begun.on()));
    }

    /** The cluster that is meant, made now where it is a new one. */
    private long cluster(Actor actor, What what) {
        if (what.cluster() != null) {
            return what.cluster();
        }
        NewCluster made = what.newCluster();
        if (made == null) {
            throw new Refused("bulk.what");
        }
        return clusters.create(actor, made.code(), made.name(), List.of());
    }

    private int already(Actor actor, List<Long> ids, What what) {
        if (what.newCluster() != null) {
            return 0;
        }
        String sql = what.term() != null ? """
                select count(*) from recommendation_tag
                where recommendation_id in (:ids) and system_id = :system and term_id = :key
                """ : """
                select count(*) from cluster_member
                where recommendation_id in (:ids) and system_id = :system and cluster_id = :key
                """;
        return jdbc.sql(sql)
                .param("ids", ids)
                .param("system", actor.inSystem())
                .param("key", what.key())
                .query(Integer.class)
                .single();
    }
}
