package org.suivi.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import tools.jackson.databind.ObjectMapper;

/** The organisations of one national system. */
@Service
@Transactional(readOnly = true)
public class Organisations {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    Organisations(JdbcClient jdbc, ObjectMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
    }

    /** Oldest first; whoever shows them sorts them by their names in the reader's language. */
    public List<Organisation> all(int system) {
        return jdbc.sql(
                        "select id, name::text, kind, parent_id, version from organisation where system_id = :system order by id")
                .param("system", system)
                .query(this::read)
                .list();
    }

    public Organisation get(int system, long id) {
        return find(system, id).orElseThrow(() -> new NotFound("problem.not-found"));
    }

    private Optional<Organisation> find(int system, long id) {
        return jdbc.sql("""
                        select id, name::text, kind, parent_id, version from organisation
                        where system_id = :system and id = :id
                        """)
                .param("system", system)
                .param("id", id)
                .query(this::read)
                .optional();
    }

    @Transactional
    public long add(Actor actor, Organisation.Draft draft) {
        check(actor, draft);
        checkParent(actor, null, draft.parent());
        long id = jdbc.sql("""
                        insert into organisation (system_id, name, kind, parent_id)
                        values (:system, :name::jsonb, :kind, :parent) returning id
                        """)
                .param("parent", draft.parent(), Types.BIGINT)
                .param("system", actor.inSystem())
                .param("name", json.writeValueAsString(draft.name()))
                .param("kind", draft.kind().code())
                .query(Long.class)
                .single();
        events.publishEvent(new OrganisationAdded(actor, id, draft));
        return id;
    }

    /**
     * Renames it, changes its kind or its place in the tree.
     *
     * @param version the one that the actor saw
     */
    @Transactional
    public void change(Actor actor, long id, int version, Organisation.Draft draft) {
        check(actor, draft);
        Organisation before = get(actor.inSystem(), id);
        checkParent(actor, id, draft.parent());
        int changed = jdbc.sql("""
                        update organisation set name = :name::jsonb, kind = :kind, parent_id = :parent, version = version + 1
                        where id = :id and system_id = :system and version = :version
                        """)
                .param("name", json.writeValueAsString(draft.name()))
                .param("kind", draft.kind().code())
                .param("parent", draft.parent(), Types.BIGINT)
                .param("id", id)
                .param("system", actor.inSystem())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Stale(new Ref("organisation", id));
        }
        var old = new Organisation.Draft(before.name(), before.kind(), before.parent());
        if (!old.equals(draft)) {
            events.publishEvent(new OrganisationChanged(actor, id, old, draft));
        }
    }

    private static void check(Actor actor, Organisation.Draft draft) {
        actor.mustHave(Permission.MANAGE_SYSTEM);
        if (draft.name().isEmpty()) {
            throw new Refused("organisation.nameless");
        }
    }

    /** Nothing stands below itself, and the walk up ends. */
    private void checkParent(Actor actor, @Nullable Long id, @Nullable Long parent) {
        Long above = parent;
        while (above != null) {
            if (above.equals(id)) {
                throw new Refused("organisation.below-itself");
            }
            above = find(actor.inSystem(), above)
                    .orElseThrow(() -> new Refused("organisation.no-parent"))
                    .parent();
        }
    }

    private Organisation read(ResultSet row, int index) throws SQLException {
        return new Organisation(
                row.getLong("id"),
                json.readValue(row.getString("name"), LocalizedText.class),
                Organisation.Kind.of(row.getString("kind")),
                (Long) row.getObject("parent_id"),
                row.getInt("version"));
    }
}
