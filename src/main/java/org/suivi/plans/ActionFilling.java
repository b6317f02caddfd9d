package org.suivi.plans;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.identity.Organisations;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;

/** The front door to closing gaps of many actions at once: one lead or one end for all that were chosen. */
@Service
@Transactional
public class ActionFilling {

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    ActionFilling(JdbcClient jdbc, Plans plans, Organisations organisations, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.organisations = organisations;
        this.events = events;
    }

    /** What the chosen actions get; null leaves what they have. */
    public record Filling(@Nullable Long lead, @Nullable LocalDate ends) {

        public Filling {
            Limits.check(ends);
            if (lead == null && ends == null) {
                throw new Refused("action.filling.what");
            }
        }
    }

    /** Returns how many changed: what is so already stays, and so does an action that begins after the new end. */
    public int fill(Actor actor, long plan, Collection<Long> ids, Filling filling) {
        actor.mustHave(Permission.EDIT_RECORDS);
        if (filling.lead() != null) {
            organisations.get(actor.inSystem(), filling.lead());
        }
        List<Long> changed = jdbc.sql("""
                        update action set lead_id = coalesce(:lead, lead_id), ends_on = coalesce(:ends, ends_on),
                            version = version + 1
                        where plan_id = :plan and system_id = :system and id = any(:ids)
                            and (coalesce(:lead, lead_id) is distinct from lead_id
                                or coalesce(:ends, ends_on) is distinct from ends_on)
                            and (:ends::date is null or starts_on is null or starts_on <= :ends)
                        returning id
                        """)
                .param("lead", filling.lead(), Types.BIGINT)
                .param("ends", filling.ends(), Types.DATE)
                .param("plan", plan)
                .param("system", actor.inSystem())
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .list();
        if (!changed.isEmpty()) {
            supportNoMore(changed, filling.lead());
            plans.reopen(actor, plan);
            changed.forEach(id -> events.publishEvent(new ActionFilled(actor, id, filling)));
        }
        return changed.size();
    }

    /** Whoever leads an action does not also support it. */
    private void supportNoMore(List<Long> actions, @Nullable Long lead) {
        jdbc.sql("delete from action_supporter where action_id = any(:actions) and organisation_id = :lead")
                .param("actions", actions.toArray(Long[]::new))
                .param("lead", lead, Types.BIGINT)
                .update();
    }

    /** An action got a lead or an end together with others. */
    public record ActionFilled(Actor actor, long id, Filling after) implements Change {

        @Override
        public Ref subject() {
            return Action.ref(id);
        }
    }
}
