package org.suivi.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Stale;

/** The front door to the themes of plans, under which actions stand. */
@Service
@Transactional(readOnly = true)
public class PlanThemes {

    private static final String SELECT =
            "select *, name::text as words, expected_result::text as expected from plan_theme where system_id = :system and ";

    private final JdbcClient jdbc;
    private final PlanRows rows;
    private final Plans plans;
    private final ApplicationEventPublisher events;

    PlanThemes(JdbcClient jdbc, PlanRows rows, Plans plans, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.plans = plans;
        this.events = events;
    }

    public List<PlanTheme> of(Actor actor, long plan) {
        actor.mustHave(Permission.READ);
        return jdbc.sql(SELECT + "plan_id = :plan order by place, id")
                .param("system", actor.inSystem())
                .param("plan", plan)
                .query(this::read)
                .list();
    }

    /** The themes of all plans, in the order of each. */
    public List<PlanTheme> all(Actor actor) {
        actor.mustHave(Permission.READ);
        return jdbc.sql(SELECT + "true order by plan_id desc, place, id")
                .param("system", actor.inSystem())
                .query(this::read)
                .list();
    }

    public PlanTheme one(Actor actor, long id) {
        actor.mustHave(Permission.READ);
        return jdbc.sql(SELECT + "id = :id")
                .param("system", actor.inSystem())
                .param("id", id)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    @Transactional
    public long add(Actor actor, long plan, PlanTheme.Draft draft) {
        actor.mustHave(Permission.EDIT_RECORDS);
        long id = jdbc.sql("""
                        insert into plan_theme (plan_id, system_id, place, name, expected_result, cluster_id)
                        select p.id, p.system_id, (select coalesce(max(place), 0) + 1 from plan_theme where plan_id = p.id),
                            :name::jsonb, :expected::jsonb, :cluster
                        from plan p where p.id = :plan and p.system_id = :system
                        returning id
                        """)
                .param("name", rows.written(draft.name()))
                .param("expected", rows.written(draft.expectedResult()))
                .param("cluster", draft.cluster(), Types.BIGINT)
                .param("plan", plan)
                .param("system", actor.inSystem())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        plans.reopen(actor, plan);
        events.publishEvent(new PlanThemeChanged(actor, plan, null, draft));
        return id;
    }

    @Transactional
    public void change(Actor actor, long id, int version, PlanTheme.Draft draft) {
        actor.mustHave(Permission.EDIT_RECORDS);
        PlanTheme before = one(actor, id);
        int saved = jdbc.sql("""
                        update plan_theme set name = :name::jsonb, expected_result = :expected::jsonb,
                            cluster_id = :cluster, version = version + 1
                        where id = :id and system_id = :system and version = :version
                        """)
                .param("name", rows.written(draft.name()))
                .param("expected", rows.written(draft.expectedResult()))
                .param("cluster", draft.cluster(), Types.BIGINT)
                .param("id", id)
                .param("system", actor.inSystem())
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new Stale(Plan.ref(before.plan()));
        }
        plans.reopen(actor, before.plan());
        events.publishEvent(new PlanThemeChanged(actor, before.plan(), before.draft(), draft));
    }

    private PlanTheme read(ResultSet row, int index) throws SQLException {
        return new PlanTheme(
                row.getLong("id"),
                row.getLong("plan_id"),
                new PlanTheme.Draft(
                        rows.text(row, "words"), rows.text(row, "expected"), PlanRows.number(row, "cluster_id")),
                row.getInt("version"));
    }

    /** A theme of a plan was added (no before) or changed. */
    public record PlanThemeChanged(Actor actor, long id, PlanTheme.@Nullable Draft before, PlanTheme.Draft after)
            implements Change {

        @Override
        public Ref subject() {
            return Plan.ref(id);
        }
    }
}
