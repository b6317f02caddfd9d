package org.suivi.plans;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
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

/** The front door to taking actions out of plans: what once stood in an approved version stays, with a reason, and can come back. */
@Service
@Transactional
public class WithdrawnActions {

    private static final String EVER_APPROVED = """
            select exists (select 1 from action a join plan_version v on v.plan_id = a.plan_id
                where a.id = :id and a.system_id = :system
                    and jsonb_path_exists(v.content, '$.themes[*].actions[*].id ? (@ == $id)', jsonb_build_object('id', a.id)))
            """;

    private static final String DELETE =
            "delete from action where id = :id and system_id = :system and version = :version";

    private static final String WITHDRAW = """
            update action set withdrawn_at = :at, withdrawn_by = :by, withdrawn_reason = :reason, version = version + 1
            where id = :id and system_id = :system and version = :version and withdrawn_at is null
            """;

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Actions actions;
    private final PlanRows rows;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    WithdrawnActions(
            JdbcClient jdbc,
            Plans plans,
            Actions actions,
            PlanRows rows,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.actions = actions;
        this.rows = rows;
        this.clock = clock;
        this.events = events;
    }

    /** An action that was taken out, by whom and why. */
    public record Withdrawn(long action, LocalizedText title, String by, String reason) {}

    @Transactional(readOnly = true)
    public List<Withdrawn> of(Actor actor, long plan) {
        actor.mustHave(Permission.READ);
        return jdbc.sql("""
                        select id, title::text as words, withdrawn_by, withdrawn_reason from action
                        where system_id = :system and plan_id = :plan and withdrawn_at is not null order by withdrawn_at desc
                        """)
                .param("system", actor.inSystem())
                .param("plan", plan)
                .query((row, index) -> new Withdrawn(
                        row.getLong("id"),
                        rows.text(row, "words"),
                        row.getString("withdrawn_by"),
                        row.getString("withdrawn_reason")))
                .list();
    }

    /** Whether it stands in an approved version, so that it can be withdrawn but not deleted. */
    @Transactional(readOnly = true)
    public boolean wasApproved(Actor actor, long action) {
        actor.mustHave(Permission.READ);
        return jdbc.sql(EVER_APPROVED)
                .param("id", action)
                .param("system", actor.inSystem())
                .query(Boolean.class)
                .single();
    }

    /**
     * Takes an action out of its plan: deletes it where it never stood in an approved version, else withdraws it.
     *
     * @return whether it was deleted
     */
    public boolean takeOut(Actor actor, long id, int version, String reason) {
        actor.mustHave(Permission.EDIT_RECORDS);
        Action action = actions.one(actor, id);
        boolean isDeleted = !wasApproved(actor, id);
        Limits.check(reason, Plan.LONGEST_TEXT);
        if (!isDeleted && reason.isBlank()) {
            throw new Refused("action.take-out.reason-needed");
        }
        int done = (isDeleted ? jdbc.sql(DELETE) : withdrawal(actor, reason))
                .param("id", id)
                .param("system", actor.inSystem())
                .param("version", version)
                .update();
        if (done == 0) {
            throw new Stale(Action.ref(id));
        }
        plans.reopen(actor, action.plan());
        events.publishEvent(
                isDeleted
                        ? new ActionDeleted(
                                actor,
                                action.plan(),
                                action.title(),
                                Set.copyOf(action.draft().serves().recommendations()))
                        : new ActionWithdrawn(actor, id, reason.strip()));
        return isDeleted;
    }

    private JdbcClient.StatementSpec withdrawal(Actor actor, String reason) {
        return jdbc.sql(WITHDRAW)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.name())
                .param("reason", reason.strip());
    }

    public void bringBack(Actor actor, long id) {
        actor.mustHave(Permission.EDIT_RECORDS);
        Action action = actions.one(actor, id);
        int back =
                jdbc.sql("""
                        update action set withdrawn_at = null, withdrawn_by = null, withdrawn_reason = null,
                            version = version + 1
                        where id = :id and system_id = :system and withdrawn_at is not null
                        """).param("id", id).param("system", actor.inSystem()).update();
        if (back == 0) {
            throw new NotFound("problem.not-found");
        }
        plans.reopen(actor, action.plan());
        events.publishEvent(new ActionBroughtBack(actor, id));
    }

    /**
     * An action that never stood in an approved version is gone; its plan remembers it.
     *
     * @param served the recommendations that it served
     */
    public record ActionDeleted(Actor actor, long id, LocalizedText before, Set<Long> served) implements Change {

        @Override
        public Ref subject() {
            return Plan.ref(id);
        }
    }

    /** An action was taken out of its plan, for a reason. */
    public record ActionWithdrawn(Actor actor, long id, String after) implements Change {

        @Override
        public Ref subject() {
            return Action.ref(id);
        }
    }

    /** An action that was taken out is in its plan again. */
    public record ActionBroughtBack(Actor actor, long id) implements Change {

        @Override
        public Ref subject() {
            return Action.ref(id);
        }
    }
}
