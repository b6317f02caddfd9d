package org.suivi.recommendations;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.recommendations.ClusterSteps.Was;
import org.suivi.recommendations.Clusters.Cluster;
import org.suivi.shared.Actor;
import org.suivi.shared.Ref;
import org.suivi.steps.SteppedThings;

/**
 * Takes recommendations out of the cluster into which they came together with many others. A cluster that was made for them goes away
 * with them, unless others came into it or something was built on it.
 */
@Component
class ClusterSteps implements SteppedThings<Was> {

    private static final String KIND = "cluster";

    private final Clusters clusters;
    private final ObjectProvider<BuiltOnRecommendations> built;
    private final JdbcClient jdbc;

    ClusterSteps(Clusters clusters, ObjectProvider<BuiltOnRecommendations> built, JdbcClient jdbc) {
        this.clusters = clusters;
        this.built = built;
        this.jdbc = jdbc;
    }

    /** Which recommendations are in it. */
    record Was(List<Long> recommendations) {}

    static Ref ref(long cluster) {
        return new Ref(KIND, cluster);
    }

    @Override
    public String type() {
        return KIND;
    }

    @Override
    public Class<Was> form() {
        return Was.class;
    }

    @Override
    public Map<Long, Was> asTheyAre(Actor actor, Collection<Long> ids) {
        Map<Long, Was> now = new LinkedHashMap<>();
        those(actor, ids).forEach(cluster -> now.put(cluster.id(), new Was(members(actor, cluster.id()))));
        return now;
    }

    private List<Long> members(Actor actor, long cluster) {
        return jdbc.sql("""
                        select recommendation_id from cluster_member
                        where cluster_id = :cluster and system_id = :system order by 1
                        """)
                .param("cluster", cluster)
                .param("system", actor.inSystem())
                .query(Long.class)
                .list();
    }

    private List<Cluster> those(Actor actor, Collection<Long> ids) {
        return clusters.all(actor).stream()
                .filter(cluster -> ids.contains(cluster.id()))
                .toList();
    }

    @Override
    public Map<Long, Called> called(Actor actor, Collection<Long> ids) {
        return those(actor, ids).stream()
                .collect(Collectors.toMap(
                        Cluster::id, cluster -> new Called(cluster.name(), "/clusters/" + cluster.code())));
    }

    @Override
    public boolean isAddedTo() {
        return true;
    }

    @Override
    public void putBack(Actor actor, long id, Was before, Was after) {
        clusters.takeOut(actor, id, SteppedThings.added(before.recommendations(), after.recommendations()));
    }

    @Override
    public void remove(Actor actor, long id, Was after) {
        clusters.takeOut(actor, id, after.recommendations());
        boolean isBuiltOn = built.stream().anyMatch(one -> one.isOnCluster(actor, id));
        if (members(actor, id).isEmpty() && !isBuiltOn) {
            clusters.remove(actor, id, 0);
        }
    }
}
