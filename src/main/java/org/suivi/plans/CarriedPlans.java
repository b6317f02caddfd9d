package org.suivi.plans;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;

/** The front door to going on with a plan in the next period: what is unfinished is carried, and says where it comes from. */
@Service
@Transactional(readOnly = true)
public class CarriedPlans {

    /** What was finished or ended stays behind. */
    private static final String UNFINISHED =
            "a.withdrawn_at is null and a.delivery not in ('completed', 'will-not-be-pursued')";

    private static final Map<String, String> LINKS = Map.of(
            "action_supporter", "organisation_id",
            "action_recommendation", "recommendation_id",
            "action_ask", "ask_id");

    private final JdbcClient jdbc;
    private final Plans plans;
    private final PlanRows rows;
    private final ApplicationEventPublisher events;

    CarriedPlans(JdbcClient jdbc, Plans plans, PlanRows rows, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.rows = rows;
        this.events = events;
    }

    /** What happens to the start and the end of what is carried. Milestones always have a day, so theirs moves. */
    public enum Days {
        MOVED,
        TO_BE_SET
    }

    /** An action of another plan from which one goes on, or that goes on from it. */
    public record Other(long action, LocalizedText title, long plan, LocalizedText planTitle) {}

    /** The action from which one goes on, where there is one, and those that go on from it. */
    public record Line(@Nullable Other from, List<Other> next) {}

    public Line of(Actor actor, long action) {
        actor.mustHave(Permission.READ);
        List<Other> next = new ArrayList<>();
        Map<Long, Other> from = new LinkedHashMap<>();
        jdbc.sql("""
                        select a.id, a.title::text as words, p.id as plan_id, p.title::text as plan_words,
                            a.origin_id = :action as is_next
                        from action a join plan p on p.id = a.plan_id
                        where a.system_id = :system and (a.origin_id = :action
                            or a.id = (select origin_id from action where id = :action)) order by a.id
                        """).param("action", action).param("system", actor.inSystem()).query(row -> {
            var other = new Other(
                    row.getLong("id"), rows.text(row, "words"), row.getLong("plan_id"), rows.text(row, "plan_words"));
            if (row.getBoolean("is_next")) {
                next.add(other);
            } else {
                from.put(other.action(), other);
            }
        });
        return new Line(from.values().stream().findFirst().orElse(null), next);
    }

    public int countUnfinished(Actor actor, long plan) {
        actor.mustHave(Permission.READ);
        return jdbc.sql("select count(*) from action a where a.system_id = :system and a.plan_id = :plan and "
                        + UNFINISHED)
                .param("system", actor.inSystem())
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }

    /** Begins a plan with the themes of another and what is unfinished there; the other stays as it is. */
    @Transactional
    public long carry(Actor actor, Plan from, Plan.Draft draft, Days days) {
        actor.mustHave(Permission.EDIT_RECORDS);
        long plan = plans.begin(actor, draft);
        var copy = new Copy(actor.inSystem(), from.id(), plan);
        run(copy, "update plan set origin_id = :from where id = :plan and system_id = :system");
        run(copy, """
                insert into plan_theme (plan_id, system_id, place, name, expected_result, cluster_id, origin_id)
                select :plan, system_id, place, name, expected_result, cluster_id, id from plan_theme
                where plan_id = :from and system_id = :system
                """);
        Shift shift = Shift.between(from.draft().from(), draft.from());
        Map<Long, Long> carried = actions(copy, days, shift);
        LINKS.forEach(
                (table, column) -> run(
                        copy,
                        "insert into " + table + " (action_id, " + column + ", system_id)"
                                + " select n.id, s." + column + ", s.system_id from " + table + " s"
                                + " join action n on n.origin_id = s.action_id where n.plan_id = :plan and n.system_id = :system"));
        milestones(copy, shift);
        events.publishEvent(new PlanCarried(actor, plan, new Carried(from.id(), carried.size())));
        carried.forEach((id, origin) -> events.publishEvent(new ActionCarried(actor, id, origin)));
        return plan;
    }

    private record Copy(int system, long from, long plan) {}

    /** By how much days move: whole months, so that the end of a quarter stays one, and what is left. */
    private record Shift(int months, int days) {

        static Shift between(LocalDate from, LocalDate to) {
            long months = ChronoUnit.MONTHS.between(from, to);
            return new Shift((int) months, (int) ChronoUnit.DAYS.between(from.plusMonths(months), to));
        }
    }

    private Map<Long, Long> actions(Copy copy, Days days, Shift shift) {
        Map<Long, Long> carried = new LinkedHashMap<>();
        bound(copy, """
                insert into action (plan_id, theme_id, system_id, title, lead_id, starts_on, ends_on, delivery,
                    delivery_reason, budget, currency, budget_source, budget_gap, risks, remarks, strategy, targets,
                    rights, verification, assistance, origin_id)
                select :plan, t.id, a.system_id, a.title, a.lead_id,
                    case when :moved then (a.starts_on + make_interval(months => :months, days => :days))::date end,
                    case when :moved then (a.ends_on + make_interval(months => :months, days => :days))::date end,
                    a.delivery, a.delivery_reason, a.budget, a.currency, a.budget_source, a.budget_gap, a.risks,
                    a.remarks, a.strategy, a.targets, a.rights, a.verification, a.assistance, a.id
                from action a join plan_theme t on t.origin_id = a.theme_id and t.plan_id = :plan
                where a.plan_id = :from and a.system_id = :system and
                """ + UNFINISHED + " order by a.id returning id, origin_id")
                .param("moved", days == Days.MOVED)
                .param("months", shift.months())
                .param("days", shift.days())
                .query(row -> {
                    carried.put(row.getLong("id"), row.getLong("origin_id"));
                });
        return carried;
    }

    private void milestones(Copy copy, Shift shift) {
        bound(copy, """
                insert into milestone (action_id, system_id, title, due_on)
                select n.id, m.system_id, m.title,
                    (m.due_on + make_interval(months => :months, days => :days))::date
                from milestone m join action n on n.origin_id = m.action_id
                where n.plan_id = :plan and n.system_id = :system and m.reached_on is null
                """)
                .param("months", shift.months())
                .param("days", shift.days())
                .update();
    }

    private void run(Copy copy, String sql) {
        bound(copy, sql).update();
    }

    private JdbcClient.StatementSpec bound(Copy copy, String sql) {
        return jdbc.sql(sql)
                .param("system", copy.system())
                .param("from", copy.from())
                .param("plan", copy.plan());
    }

    /** From which plan, and how many actions went on. */
    public record Carried(long earlier, int carried) {}

    /** A plan was begun from another. */
    public record PlanCarried(Actor actor, long id, Carried after) implements Change {

        @Override
        public Ref subject() {
            return Plan.ref(id);
        }
    }

    /** An action goes on from one of another plan. */
    public record ActionCarried(Actor actor, long id, long origin) implements Change {

        @Override
        public Ref subject() {
            return Action.ref(id);
        }

        @Override
        public Object after() {
            return origin;
        }
    }
}
