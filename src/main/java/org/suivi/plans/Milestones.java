package org.suivi.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

/** The front door to the milestones of actions, kept by those who tell how far the action is. */
@Service
@Transactional(readOnly = true)
public class Milestones {

    private static final String SELECT =
            "select m.*, m.title::text as words from milestone m where m.system_id = :system and ";

    private final JdbcClient jdbc;
    private final PlanRows rows;
    private final Actions actions;
    private final ApplicationEventPublisher events;

    Milestones(JdbcClient jdbc, PlanRows rows, Actions actions, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.actions = actions;
        this.events = events;
    }

    public List<Milestone> of(Actor actor, long action) {
        actor.mustHave(Permission.READ);
        return jdbc.sql(SELECT + "m.action_id = :action order by m.due_on, m.id")
                .param("system", actor.inSystem())
                .param("action", action)
                .query(this::read)
                .list();
    }

    Map<Long, List<Milestone>> ofActions(int system, Collection<Long> actions) {
        return jdbc
                .sql(SELECT + "m.action_id = any(:actions) order by m.due_on, m.id")
                .param("system", system)
                .param("actions", actions.toArray(Long[]::new))
                .query(this::read)
                .stream()
                .collect(Collectors.groupingBy(Milestone::action));
    }

    Map<Long, List<Milestone>> ofPlan(int system, long plan) {
        return jdbc
                .sql(SELECT + "m.action_id in (select id from action where plan_id = :plan) order by m.due_on, m.id")
                .param("system", system)
                .param("plan", plan)
                .query(this::read)
                .stream()
                .collect(Collectors.groupingBy(Milestone::action));
    }

    @Transactional
    public long add(Actor actor, long action, Milestone.Draft draft) {
        actions.toldBy(actor, action);
        long id = jdbc.sql("""
                        insert into milestone (action_id, system_id, title, due_on, reached_on)
                        values (:action, :system, :title::jsonb, :due, :reached) returning id
                        """)
                .param("action", action)
                .param("system", actor.inSystem())
                .param("title", rows.written(draft.title()))
                .param("due", draft.due())
                .param("reached", draft.reached(), Types.DATE)
                .query(Long.class)
                .single();
        events.publishEvent(new MilestoneChanged(actor, action, null, draft));
        return id;
    }

    @Transactional
    public void change(Actor actor, long action, long id, int version, Milestone.Draft draft) {
        actions.toldBy(actor, action);
        Milestone before = one(actor, action, id);
        int saved = jdbc.sql("""
                        update milestone set title = :title::jsonb, due_on = :due, reached_on = :reached,
                            version = version + 1
                        where id = :id and system_id = :system and version = :version
                        """)
                .param("title", rows.written(draft.title()))
                .param("due", draft.due())
                .param("reached", draft.reached(), Types.DATE)
                .param("id", id)
                .param("system", actor.inSystem())
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new Stale(Action.ref(action));
        }
        events.publishEvent(new MilestoneChanged(actor, action, before.draft(), draft));
    }

    @Transactional
    void remove(Actor actor, Milestone milestone) {
        actions.toldBy(actor, milestone.action());
        jdbc.sql("delete from milestone where id = :id and system_id = :system")
                .param("id", milestone.id())
                .param("system", actor.inSystem())
                .update();
        events.publishEvent(new MilestoneChanged(actor, milestone.action(), milestone.draft(), null));
    }

    public Milestone one(Actor actor, long action, long id) {
        return of(actor, action).stream()
                .filter(milestone -> milestone.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    private Milestone read(ResultSet row, int index) throws SQLException {
        return new Milestone(
                row.getLong("id"),
                row.getLong("action_id"),
                new Milestone.Draft(
                        rows.text(row, "words"),
                        Objects.requireNonNull(PlanRows.date(row, "due_on")),
                        PlanRows.date(row, "reached_on")),
                row.getInt("version"));
    }

    /** A milestone of an action was added (no before), changed or reached, or taken back (no after). */
    public record MilestoneChanged(
            Actor actor, long id, Milestone.@Nullable Draft before, Milestone.@Nullable Draft after) implements Change {

        @Override
        public Ref subject() {
            return Action.ref(id);
        }
    }
}
