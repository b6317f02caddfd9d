package org.suivi.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import tools.jackson.databind.ObjectMapper;

/** The front door to what was approved: each version of a plan as it was published, and its approval. */
@Service
@Transactional(readOnly = true)
public class PublishedPlans {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final PlanRows rows;
    private final Plans plans;
    private final PlanReading reading;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PublishedPlans(
            JdbcClient jdbc,
            ObjectMapper json,
            PlanRows rows,
            Plans plans,
            PlanReading reading,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.plans = plans;
        this.reading = reading;
        this.clock = clock;
        this.events = events;
    }

    /** One published version. */
    public record Published(long plan, Plan.Approval approval, PlanSnapshot content) {}

    /** The last version of a plan, as a list mentions it. */
    public record Headline(long plan, LocalizedText title, Plan.Approval approval) {}

    /** An action of a last published version that serves a recommendation. */
    public record Served(long plan, int number, LocalizedText title, Delivery delivery) {}

    /** The plans that have a published version, the last approved first. */
    public List<Headline> all(Actor actor) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return jdbc.sql("""
                        select v.plan_id, v.number, v.approved_at, v.approved_by, (v.content -> 'title')::text as words
                        from plan_version v join plan p on p.id = v.plan_id and p.published = v.number
                        where v.system_id = :system order by v.approved_at desc, v.plan_id desc
                        """)
                .param("system", actor.inSystem())
                .query((row, index) -> new Headline(row.getLong("plan_id"), rows.text(row, "words"), approval(row)))
                .list();
    }

    /** The versions of one plan, the last first. */
    public List<Plan.Approval> versions(Actor actor, long plan) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return jdbc.sql("""
                        select number, approved_at, approved_by from plan_version
                        where system_id = :system and plan_id = :plan order by number desc
                        """)
                .param("system", actor.inSystem())
                .param("plan", plan)
                .query((row, index) -> approval(row))
                .list();
    }

    public Published version(Actor actor, long plan, int number) {
        return find(actor, plan, number).orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** What this version has otherwise than the one before; null for the first. */
    public @Nullable PlanDifference difference(Actor actor, Published version) {
        return find(actor, version.plan(), version.approval().number() - 1)
                .map(before -> PlanDifference.between(before.content(), version.content()))
                .orElse(null);
    }

    /** What would be published now, otherwise than the last version; null when there is none. */
    public @Nullable PlanDifference pending(Actor actor, Plan plan) {
        actor.mustHave(Permission.READ);
        Plan.Approval last = plan.approval();
        return last == null
                ? null
                : PlanDifference.between(
                        version(actor, plan.id(), last.number()).content(), reading.snapshot(actor, plan));
    }

    /** Actions of last published versions that serve a recommendation, for those who do not read drafts. */
    public List<Served> serving(Actor actor, long recommendation) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return jdbc.sql("""
                        select v.plan_id, v.number, (step -> 'title')::text as words, step ->> 'delivery' as delivery
                        from plan_version v join plan p on p.id = v.plan_id and p.published = v.number
                        cross join jsonb_path_query(v.content, '$.themes[*].actions[*]') as step
                        where v.system_id = :system
                            and step -> 'serves' -> 'recommendations' @> to_jsonb(:recommendation::bigint)
                        order by v.plan_id desc
                        """)
                .param("system", actor.inSystem())
                .param("recommendation", recommendation)
                .query((row, index) -> new Served(
                        row.getLong("plan_id"),
                        row.getInt("number"),
                        rows.text(row, "words"),
                        Delivery.valueOf(row.getString("delivery"))))
                .list();
    }

    /**
     * Approves the plan as it stands and publishes it.
     *
     * @param version of the plan that the actor saw
     */
    @Transactional
    public int approve(Actor actor, Plan plan, int version) {
        actor.mustHave(Permission.EDIT_RECORDS);
        if (plan.tally().actions() == 0) {
            throw new Refused("plan.approve.empty");
        }
        Integer number = jdbc.sql("""
                        update plan set published = published + 1, status = 'approved', version = version + 1
                        where id = :id and system_id = :system and version = :version returning published
                        """)
                .param("id", plan.id())
                .param("system", actor.inSystem())
                .param("version", version)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Stale(Plan.ref(plan.id())));
        jdbc.sql("""
                        insert into plan_version (plan_id, number, system_id, approved_at, approved_by, content)
                        values (:plan, :number, :system, :at, :by, :content::jsonb)
                        """)
                .param("plan", plan.id())
                .param("number", number)
                .param("system", actor.inSystem())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.name())
                .param(
                        "content",
                        json.writeValueAsString(reading.snapshot(
                                actor, plans.one(actor, plan.id(), plan.draft().to()))))
                .update();
        events.publishEvent(new PlanApproved(actor, plan.id(), number));
        return number;
    }

    private Optional<Published> find(Actor actor, long plan, int number) {
        actor.mustHave(Permission.READ_PUBLISHED);
        return jdbc.sql("""
                        select *, content::text as written from plan_version
                        where system_id = :system and plan_id = :plan and number = :number
                        """)
                .param("system", actor.inSystem())
                .param("plan", plan)
                .param("number", number)
                .query((row, index) -> new Published(
                        plan, approval(row), json.readValue(row.getString("written"), PlanSnapshot.class)))
                .optional();
    }

    private static Plan.Approval approval(ResultSet row) throws SQLException {
        return new Plan.Approval(
                row.getInt("number"), row.getTimestamp("approved_at").toInstant(), row.getString("approved_by"));
    }

    /** A version of a plan was approved and published. */
    public record PlanApproved(Actor actor, long id, int number) implements Change {

        @Override
        public Ref subject() {
            return Plan.ref(id);
        }

        @Override
        public Object after() {
            return number;
        }
    }
}
