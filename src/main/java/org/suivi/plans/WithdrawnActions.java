package org.suivi.plans;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
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

/** The front door to taking actions out of plans: what was once approved or told about stays, with a reason, and can come back. */
@Service
@Transactional
public class WithdrawnActions {

    private static final String APPROVED = """
            select distinct id from (
                select jsonb_path_query(v.content, '$.themes[*].actions[*].id')::text::bigint as id from plan_version v
                where v.plan_id in (select plan_id from action where id = any(:ids) and system_id = :system)) stood
            where id = any(:ids)
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
    private final ObjectProvider<BuiltOnActions> above;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    WithdrawnActions(
            JdbcClient jdbc,
            Plans plans,
            Actions actions,
            PlanRows rows,
            ObjectProvider<BuiltOnActions> above,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.actions = actions;
        this.rows = rows;
        this.above = above;
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

    /** Whether it can be withdrawn but not deleted. */
    @Transactional(readOnly = true)
    public boolean mustStay(Actor actor, long action) {
        actor.mustHave(Permission.READ);
        return !staying(actor, List.of(action)).isEmpty();
    }

    /** Those that stand in an approved version, or about which somebody told something. */
    @Transactional(readOnly = true)
    Set<Long> staying(Actor actor, Collection<Long> actions) {
        Set<Long> staying = new HashSet<>(jdbc.sql(APPROVED)
                .param("ids", actions.toArray(Long[]::new))
                .param("system", actor.inSystem())
                .query(Long.class)
                .list());
        above.forEach(one -> staying.addAll(one.of(actor, actions)));
        return staying;
    }

    /**
     * Takes an action out of its plan: deletes it where nothing was approved or told about it, else withdraws it.
     *
     * @return whether it was deleted
     */
    public boolean takeOut(Actor actor, long id, int version, String reason) {
        actor.mustHave(Permission.EDIT_RECORDS);
        Action action = actions.one(actor, id);
        boolean isDeleted = !mustStay(actor, id);
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
