package org.suivi.plans;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.identity.Organisations;
import org.suivi.plans.Actions.DeliveryChanged;
import org.suivi.plans.Actions.Told;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;

/** The front door to closing gaps of many actions at once: the same lead, end, budget line, delivery or indicator for all that were chosen. */
@Service
@Transactional
public class ActionFilling {

    /** Where what one person enters takes the place of what another entered. */
    private static final Set<Gap> ONCE_FILLED = Set.of(Gap.LEAD, Gap.DATE, Gap.BUDGET);

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Organisations organisations;
    private final ObjectProvider<MeasuresOfActions> measures;
    private final ApplicationEventPublisher events;

    ActionFilling(
            JdbcClient jdbc,
            Plans plans,
            Organisations organisations,
            ObjectProvider<MeasuresOfActions> measures,
            ApplicationEventPublisher events) {
        this.measures = measures;
        this.jdbc = jdbc;
        this.plans = plans;
        this.organisations = organisations;
        this.events = events;
    }

    /**
     * What the chosen actions get; what is null leaves what they have.
     *
     * @param indicator the code of one that measures them from now on
     */
    public record Filling(
            @Nullable Long lead,
            @Nullable LocalDate ends,
            Action.@Nullable Budget budget,
            @Nullable Told told,
            @Nullable String indicator) {

        public Filling(@Nullable Long lead, @Nullable LocalDate ends) {
            this(lead, ends, null, null, null);
        }

        public Filling {
            Limits.check(ends);
            if (lead == null && ends == null && budget == null && told == null && indicator == null) {
                throw new Refused("action.filling.what");
            }
        }
    }

    /** Fills a gap alone: an action in which somebody else has filled it meanwhile stays as that person left it. */
    public int fill(Actor actor, PlanGap of, Collection<Long> ids, Filling filling) {
        actor.mustHave(Permission.EDIT_RECORDS);
        return fill(actor, of.plan(), ONCE_FILLED.contains(of.gap()) ? lacking(actor, of, ids) : ids, filling);
    }

    /** A gap in one plan. */
    public record PlanGap(long plan, Gap gap) {}

    private List<Long> lacking(Actor actor, PlanGap of, Collection<Long> ids) {
        return chosen(actor, of.plan(), ids, """
                        select a.id from action a where a.plan_id = :plan and a.system_id = :system and a.id = any(:ids) and
                        """ + of.gap().condition() + " for update")
                .query(Long.class)
                .list();
    }

    /** Returns how many changed: what is so already stays, and so does what cannot become so. */
    public int fill(Actor actor, long plan, Collection<Long> ids, Filling filling) {
        actor.mustHave(Permission.EDIT_RECORDS);
        Set<Long> changed = new HashSet<>();
        if (filling.lead() != null || filling.ends() != null) {
            changed.addAll(place(actor, plan, ids, filling));
        }
        if (filling.budget() != null) {
            changed.addAll(pay(actor, plan, ids, filling.budget()));
        }
        changed.forEach(id -> events.publishEvent(new ActionFilled(actor, id, filling)));
        if (!changed.isEmpty()) {
            plans.reopen(actor, plan);
        }
        if (filling.told() != null) {
            changed.addAll(deliver(actor, plan, ids, filling.told()));
        }
        if (filling.indicator() != null) {
            changed.addAll(measure(actor, plan, ids, filling.indicator()));
        }
        return changed.size();
    }

    private List<Long> measure(Actor actor, long plan, Collection<Long> ids, String code) {
        List<Long> there = chosen(actor, plan, ids, """
                        select id from action
                        where plan_id = :plan and system_id = :system and id = any(:ids) and withdrawn_at is null
                        """).query(Long.class).list();
        return measures.stream()
                .flatMap(one -> one.known(actor, Language.EN).stream()
                        .filter(known -> known.code().equalsIgnoreCase(code.strip()))
                        .map(known -> one.link(actor, known.id(), there)))
                .findFirst()
                .orElseThrow(() -> new Refused("action.filling.indicator", code.strip()));
    }

    private List<Long> place(Actor actor, long plan, Collection<Long> ids, Filling filling) {
        if (filling.lead() != null) {
            organisations.get(actor.inSystem(), filling.lead());
        }
        List<Long> changed = chosen(actor, plan, ids, """
                        update action set lead_id = coalesce(:lead, lead_id), ends_on = coalesce(:ends, ends_on),
                            version = version + 1
                        where plan_id = :plan and system_id = :system and id = any(:ids) and withdrawn_at is null
                            and (coalesce(:lead, lead_id) is distinct from lead_id
                                or coalesce(:ends, ends_on) is distinct from ends_on)
                            and (:ends::date is null or starts_on is null or starts_on <= :ends)
                        returning id
                        """)
                .param("lead", filling.lead(), Types.BIGINT)
                .param("ends", filling.ends(), Types.DATE)
                .query(Long.class)
                .list();
        supportNoMore(changed, filling.lead());
        return changed;
    }

    private List<Long> pay(Actor actor, long plan, Collection<Long> ids, Action.Budget budget) {
        return chosen(actor, plan, ids, """
                        update action set budget = coalesce(:amount, budget), currency = coalesce(:currency, currency),
                            budget_source = coalesce(:source, budget_source), version = version + 1
                        where plan_id = :plan and system_id = :system and id = any(:ids) and withdrawn_at is null
                            and (coalesce(:amount, budget) is distinct from budget
                                or coalesce(:currency, currency) is distinct from currency
                                or coalesce(:source, budget_source) is distinct from budget_source)
                        returning id
                        """)
                .param("amount", budget.amount(), Types.BIGINT)
                .param("currency", budget.currency(), Types.VARCHAR)
                .param("source", budget.source(), Types.VARCHAR)
                .query(Long.class)
                .list();
    }

    /** Those that may go there from where they are, each with its own sentence in its history. */
    private List<Long> deliver(Actor actor, long plan, Collection<Long> ids, Told told) {
        Delivery to = told.delivery();
        String reason = Actions.reasonOf(to, told.reason());
        return chosen(actor, plan, ids, """
                        with before as (
                            select id, delivery, delivery_reason from action
                            where plan_id = :plan and system_id = :system and id = any(:ids) and withdrawn_at is null
                                and delivery = any(:from) for update
                        )
                        update action a set delivery = :to, delivery_reason = :reason, version = version + 1
                        from before where before.id = a.id
                        returning a.id, before.delivery, before.delivery_reason
                        """)
                .param("from", comingTo(to))
                .param("to", to.code())
                .param("reason", reason, Types.VARCHAR)
                .query((row, index) -> new DeliveryChanged(
                        actor,
                        row.getLong("id"),
                        new Told(PlanRows.delivery(row), row.getString("delivery_reason")),
                        new Told(to, reason)))
                .list()
                .stream()
                .map(change -> {
                    events.publishEvent(change);
                    return change.id();
                })
                .toList();
    }

    private static String[] comingTo(Delivery to) {
        return Arrays.stream(Delivery.values())
                .filter(from -> from.next().contains(to))
                .map(Delivery::code)
                .toArray(String[]::new);
    }

    private JdbcClient.StatementSpec chosen(Actor actor, long plan, Collection<Long> ids, String sql) {
        return jdbc.sql(sql)
                .param("plan", plan)
                .param("system", actor.inSystem())
                .param("ids", ids.toArray(Long[]::new));
    }

    /** Whoever leads an action does not also support it. */
    private void supportNoMore(List<Long> actions, @Nullable Long lead) {
        jdbc.sql("delete from action_supporter where action_id = any(:actions) and organisation_id = :lead")
                .param("actions", actions.toArray(Long[]::new))
                .param("lead", lead, Types.BIGINT)
                .update();
    }

    /** An action got a lead, an end or a budget together with others. */
    public record ActionFilled(Actor actor, long id, Filling after) implements Change {

        @Override
        public Ref subject() {
            return Action.ref(id);
        }
    }
}
