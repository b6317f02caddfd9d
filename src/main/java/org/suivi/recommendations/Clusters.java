package org.suivi.recommendations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.Visibility;
import tools.jackson.databind.ObjectMapper;

/** The front door to clusters: what belongs together across mechanisms and cycles, decided by a person. */
@Service
@Transactional
public class Clusters {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    Clusters(JdbcClient jdbc, ObjectMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
    }

    /** A cluster with the number of its recommendations that the actor may see. */
    public record Cluster(long id, String code, LocalizedText name, LocalizedText description, int size, int version) {}

    @Transactional(readOnly = true)
    public List<Cluster> all(Actor actor) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return jdbc.sql("""
                        select c.id, c.code, c.name::text, c.description::text, c.version,
                            (select count(*) from cluster_member m join recommendation r on r.id = m.recommendation_id
                             where m.cluster_id = c.id and r.visibility in (:seen)) as size
                        from cluster c where c.system_id = :system order by c.code
                        """)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .query(this::read)
                .list();
    }

    /** The recommendations of a cluster that the actor may see. */
    @Transactional(readOnly = true)
    public List<Long> members(Actor actor, long cluster) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return jdbc.sql("""
                        select m.recommendation_id from cluster_member m join recommendation r on r.id = m.recommendation_id
                        where m.cluster_id = :cluster and m.system_id = :system and r.visibility in (:seen) order by 1
                        """)
                .param("cluster", cluster)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .query(Long.class)
                .list();
    }

    /** What the clusters of a system are called, by code. */
    @Transactional(readOnly = true)
    Map<String, LocalizedText> names(int system) {
        Map<String, LocalizedText> names = new HashMap<>();
        jdbc.sql("select code, name::text from cluster where system_id = :system")
                .param("system", system)
                .query(row -> {
                    names.put(row.getString("code"), json.readValue(row.getString("name"), LocalizedText.class));
                });
        return names;
    }

    /** Makes a cluster of its first members. */
    public long create(Actor actor, String code, LocalizedText name, Collection<Long> members) {
        actor.mustHave(Permission.EDIT_RECORDS);
        if (!code.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,39}")) {
            throw new Refused("cluster.code.wrong");
        }
        try {
            long id = jdbc.sql("""
                            insert into cluster (system_id, code, name) values (:system, :code, :name::jsonb) returning id
                            """)
                    .param("system", actor.inSystem())
                    .param("code", code)
                    .param("name", json.writeValueAsString(name))
                    .query(Long.class)
                    .single();
            events.publishEvent(new ClusterChanged(actor, id, null, name));
            put(actor, id, members);
            return id;
        } catch (DuplicateKeyException taken) {
            throw new Refused("cluster.code.taken", code);
        }
    }

    public void rename(Actor actor, long cluster, int version, LocalizedText name, LocalizedText description) {
        actor.mustHave(Permission.EDIT_RECORDS);
        Cluster before = one(actor, cluster);
        int saved = jdbc.sql("""
                        update cluster set name = :name::jsonb, description = :description::jsonb, version = version + 1
                        where id = :id and system_id = :system and version = :version
                        """)
                .param("name", json.writeValueAsString(name))
                .param("description", json.writeValueAsString(description))
                .param("id", cluster)
                .param("system", actor.inSystem())
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new Stale(new Ref("cluster", cluster));
        }
        events.publishEvent(new ClusterChanged(actor, cluster, before.name(), name));
    }

    /** Puts recommendations into the cluster; those that are in it stay. */
    public int put(Actor actor, long cluster, Collection<Long> recommendations) {
        actor.mustHave(Permission.EDIT_RECORDS);
        one(actor, cluster);
        if (recommendations.isEmpty()) {
            return 0;
        }
        List<Long> added = jdbc.sql("""
                        insert into cluster_member (cluster_id, recommendation_id, system_id)
                        select :cluster, id, system_id from recommendation
                        where id in (:ids) and system_id = :system and visibility in (:seen)
                        on conflict do nothing returning recommendation_id
                        """)
                .param("cluster", cluster)
                .param("ids", recommendations)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .query(Long.class)
                .list();
        moved(actor, cluster, added, true);
        return added.size();
    }

    public void takeOut(Actor actor, long cluster, long recommendation) {
        takeOut(actor, cluster, "recommendation_id = " + recommendation);
    }

    /** Takes out those of them that are in it. */
    void takeOut(Actor actor, long cluster, Collection<Long> recommendations) {
        if (!recommendations.isEmpty()) {
            String ids = recommendations.stream().map(String::valueOf).collect(Collectors.joining(","));
            takeOut(actor, cluster, "recommendation_id in (" + ids + ")");
        }
    }

    private void takeOut(Actor actor, long cluster, String which) {
        actor.mustHave(Permission.EDIT_RECORDS);
        List<Long> removed = jdbc.sql(
                        "delete from cluster_member where cluster_id = :cluster and system_id = :system and " + which
                                + " returning recommendation_id")
                .param("cluster", cluster)
                .param("system", actor.inSystem())
                .query(Long.class)
                .list();
        moved(actor, cluster, removed, false);
    }

    /** Deletes the cluster; its recommendations stay. Refuses when it has other members than the person saw. */
    public void remove(Actor actor, long cluster, int seenMembers) {
        actor.mustHave(Permission.EDIT_RECORDS);
        Cluster before = one(actor, cluster);
        if (before.size() != seenMembers) {
            throw new Refused("cluster.remove.members", before.size());
        }
        takeOut(actor, cluster, "true");
        jdbc.sql("delete from cluster where id = :id and system_id = :system")
                .param("id", cluster)
                .param("system", actor.inSystem())
                .update();
        events.publishEvent(new ClusterRemoved(actor, cluster, before.name()));
    }

    private void moved(Actor actor, long cluster, List<Long> ids, boolean isIn) {
        if (ids.isEmpty()) {
            return;
        }
        events.publishEvent(new ClusterMembersChanged(actor, cluster, isIn, new TreeSet<>(ids)));
        jdbc.sql("update recommendation set changed_at = now() where id in (:ids)")
                .param("ids", ids)
                .update();
        events.publishEvent(new RecommendationsTouched(actor.inSystem(), Set.copyOf(ids)));
    }

    /** The cluster with a code, as in the address of its page. */
    @Transactional(readOnly = true)
    public Cluster withCode(Actor actor, String code) {
        return all(actor).stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    @Transactional(readOnly = true)
    public Cluster one(Actor actor, long cluster) {
        return all(actor).stream()
                .filter(candidate -> candidate.id() == cluster)
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    private Cluster read(ResultSet row, int index) throws SQLException {
        return new Cluster(
                row.getLong("id"),
                row.getString("code"),
                json.readValue(row.getString("name"), LocalizedText.class),
                json.readValue(row.getString("description"), LocalizedText.class),
                row.getInt("size"),
                row.getInt("version"));
    }

    /** A cluster came into being (no before) or got another name. */
    public record ClusterChanged(
            Actor actor, long id, @Nullable LocalizedText before, LocalizedText after) implements Change {

        @Override
        public Ref subject() {
            return new Ref("cluster", id);
        }
    }

    /** A cluster was deleted, after its members were taken out. */
    public record ClusterRemoved(Actor actor, long id, LocalizedText name) implements Change {

        @Override
        public Ref subject() {
            return new Ref("cluster", id);
        }

        @Override
        public Object before() {
            return name;
        }
    }

    /** Recommendations came into a cluster or left it. */
    public record ClusterMembersChanged(Actor actor, long id, boolean isIn, Set<Long> recommendations)
            implements Change {

        @Override
        public Ref subject() {
            return new Ref("cluster", id);
        }

        @Override
        public @Nullable Object before() {
            return isIn ? null : recommendations;
        }

        @Override
        public @Nullable Object after() {
            return isIn ? recommendations : null;
        }
    }
}
