package org.suivi.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.suivi.steps.Steps;

/** The front door to closing gaps of many actions at once: the same lead, end, budget line, delivery or indicator for all that were chosen. */
@Service
@Transactional
public class ActionFilling {

    /** Where what one person enters takes the place of what another entered. */
    private static final Set<Gap> ONCE_FILLED = Set.of(Gap.LEAD, Gap.DATE, Gap.BUDGET);

    private static final Action.Budget NO_BUDGET = new Action.Budget(null, null, null, null);

    private static final String WRITE = """
            with wanted as (
                select id, lead_id as had_lead, ends_on as had_ends, budget as had_amount, currency as had_currency,
                    budget_source as had_source, coalesce(:lead, lead_id) as has_lead,
                    case when starts_on > :ends then ends_on else coalesce(:ends, ends_on) end as has_ends,
                    coalesce(:amount, budget) as has_amount, coalesce(:currency, currency) as has_currency,
                    coalesce(:source, budget_source) as has_source
                from action where plan_id = :plan and system_id = :system and id = any(:ids) and withdrawn_at is null for update
            )
            update action a set lead_id = has_lead, ends_on = has_ends, budget = has_amount, currency = has_currency,
                budget_source = has_source, version = version + 1
            from wanted w where w.id = a.id and (has_lead, has_ends, has_amount, has_currency, has_source)
                is distinct from (had_lead, had_ends, had_amount, had_currency, had_source)
            returning w.*
            """;

    private final JdbcClient jdbc;
    private final Steps steps;
    private final Plans plans;
    private final Organisations organisations;
    private final ObjectProvider<MeasuresOfActions> measures;
    private final ApplicationEventPublisher events;

    ActionFilling(
            JdbcClient jdbc,
            Steps steps,
            Plans plans,
            Organisations organisations,
            ObjectProvider<MeasuresOfActions> measures,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.plans = plans;
        this.organisations = organisations;
        this.measures = measures;
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
    public Steps.Taken<Integer> fill(Actor actor, PlanGap of, Collection<Long> ids, Filling filling) {
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

    /** Counts those that changed: what is so already stays, and so does what cannot become so. The step can be taken back. */
    public Steps.Taken<Integer> fill(Actor actor, long plan, Collection<Long> ids, Filling filling) {
        actor.mustHave(Permission.EDIT_RECORDS);
        List<Ref> chosen = ids.stream().map(Action::ref).toList();
        return steps.take(
                actor,
                ActionSteps.begun("filling", plan, ""),
                chosen,
                () -> changed(actor, plan, ids, filling).size(),
                unused -> chosen);
    }

    private Set<Long> changed(Actor actor, long plan, Collection<Long> ids, Filling filling) {
        List<ActionFilled> filled = write(actor, plan, ids, filling);
        filled.forEach(events::publishEvent);
        Set<Long> changed = filled.stream().map(ActionFilled::id).collect(Collectors.toCollection(HashSet::new));
        if (!changed.isEmpty()) {
            plans.reopen(actor, plan);
        }
        if (filling.told() != null) {
            changed.addAll(deliver(actor, plan, ids, filling.told()));
        }
        if (filling.indicator() != null) {
            changed.addAll(measure(actor, plan, ids, filling.indicator()));
        }
        return changed;
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

    /** An end before the start of an action is not taken; the rest of what is filled in is. */
    private List<ActionFilled> write(Actor actor, long plan, Collection<Long> ids, Filling filling) {
        if (filling.lead() != null) {
            organisations.get(actor.inSystem(), filling.lead());
        }
        Action.Budget budget = filling.budget() == null ? NO_BUDGET : filling.budget();
        List<ActionFilled> filled = chosen(actor, plan, ids, WRITE)
                .param("lead", filling.lead(), Types.BIGINT)
                .param("ends", filling.ends(), Types.DATE)
                .param("amount", budget.amount(), Types.BIGINT)
                .param("currency", budget.currency(), Types.VARCHAR)
                .param("source", budget.source(), Types.VARCHAR)
                .query((row, index) ->
                        new ActionFilled(actor, row.getLong("id"), values(row, "had_"), values(row, "has_")))
                .list();
        supportNoMore(filled.stream().map(ActionFilled::id).toList(), filling.lead());
        return filled;
    }

    private static Values values(ResultSet row, String which) throws SQLException {
        return new Values(
                PlanRows.number(row, which + "lead"),
                PlanRows.date(row, which + "ends"),
                PlanRows.number(row, which + "amount"),
                row.getString(which + "currency"),
                row.getString(which + "source"));
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

    /** What can be filled in for many actions, as one of them has it. */
    public record Values(
            @Nullable Long lead,
            @Nullable LocalDate ends,
            @Nullable Long amount,
            @Nullable String currency,
            @Nullable String source) {}

    /** An action got a lead, an end or a budget together with others. */
    public record ActionFilled(Actor actor, long id, Values before, Values after) implements Change {

        @Override
        public Ref subject() {
            return Action.ref(id);
        }
    }
}
