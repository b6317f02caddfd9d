package org.suivi.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

/** The front door to plans as they are worked on; what was approved is read through {@link PublishedPlans}. */
@Service
@Transactional(readOnly = true)
public class Plans {

    private static final String SELECT = """
            select p.*, p.title::text as title_words, p.scope::text as scope_words, v.approved_at, v.approved_by,
                counted.actions, counted.completed, counted.overdue
            from plan p left join plan_version v on v.plan_id = p.id and v.number = p.published
            cross join lateral (select count(*) as actions, count(*) filter (where a.delivery = 'completed') as completed,
                    count(*) filter (where a.ends_on < :today
                        and a.delivery not in ('completed', 'continuous', 'will-not-be-pursued')) as overdue
                from action a where a.plan_id = p.id and a.withdrawn_at is null) counted
            where p.system_id = :system
            """;

    private final JdbcClient jdbc;
    private final PlanRows rows;
    private final ApplicationEventPublisher events;

    Plans(JdbcClient jdbc, PlanRows rows, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.events = events;
    }

    /**
     * The newest first.
     *
     * @param today in the zone of the State, for what is late
     */
    public List<Plan> all(Actor actor, LocalDate today) {
        actor.mustHave(Permission.READ);
        return jdbc.sql(SELECT + " order by p.from_on desc, p.id desc")
                .param("system", actor.inSystem())
                .param("today", today)
                .query(this::read)
                .list();
    }

    public Plan one(Actor actor, long id, LocalDate today) {
        actor.mustHave(Permission.READ);
        return jdbc.sql(SELECT + " and p.id = :id")
                .param("system", actor.inSystem())
                .param("today", today)
                .param("id", id)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    @Transactional
    public long begin(Actor actor, Plan.Draft draft) {
        actor.mustHave(Permission.EDIT_RECORDS);
        long id = jdbc.sql("""
                        insert into plan (system_id, title, scope, from_on, to_on)
                        values (:system, :title::jsonb, :scope::jsonb, :from, :to) returning id
                        """)
                .param("system", actor.inSystem())
                .param("title", rows.written(draft.title()))
                .param("scope", rows.written(draft.scope()))
                .param("from", draft.from())
                .param("to", draft.to())
                .query(Long.class)
                .single();
        events.publishEvent(new PlanChanged(actor, id, null, draft));
        return id;
    }

    @Transactional
    public void change(Actor actor, long id, int version, Plan.Draft draft) {
        actor.mustHave(Permission.EDIT_RECORDS);
        Plan before = one(actor, id, draft.from());
        int saved = jdbc.sql("""
                        update plan set title = :title::jsonb, scope = :scope::jsonb, from_on = :from, to_on = :to,
                            status = 'draft', version = version + 1
                        where id = :id and system_id = :system and version = :version
                        """)
                .param("title", rows.written(draft.title()))
                .param("scope", rows.written(draft.scope()))
                .param("from", draft.from())
                .param("to", draft.to())
                .param("id", id)
                .param("system", actor.inSystem())
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new Stale(Plan.ref(id));
        }
        events.publishEvent(new PlanChanged(actor, id, before.draft(), draft));
    }

    /** What is changed inside an approved plan belongs to its next version. */
    void reopen(Actor actor, long id) {
        jdbc.sql("update plan set status = 'draft' where id = :id and system_id = :system and status <> 'draft'")
                .param("id", id)
                .param("system", actor.inSystem())
                .update();
    }

    private Plan read(ResultSet row, int index) throws SQLException {
        return new Plan(
                row.getLong("id"),
                new Plan.Draft(
                        rows.text(row, "title_words"),
                        rows.text(row, "scope_words"),
                        Objects.requireNonNull(PlanRows.date(row, "from_on")),
                        Objects.requireNonNull(PlanRows.date(row, "to_on"))),
                PlanStatus.of(row.getString("status")),
                approval(row),
                new Plan.Tally(row.getInt("actions"), row.getInt("completed"), row.getInt("overdue")),
                row.getInt("version"));
    }

    private static Plan.@Nullable Approval approval(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("approved_at");
        return at == null
                ? null
                : new Plan.Approval(row.getInt("published"), at.toInstant(), row.getString("approved_by"));
    }

    /** A plan came into being (no before) or has another title, scope or period. */
    public record PlanChanged(Actor actor, long id, Plan.@Nullable Draft before, Plan.Draft after) implements Change {

        @Override
        public Ref subject() {
            return Plan.ref(id);
        }
    }
}
