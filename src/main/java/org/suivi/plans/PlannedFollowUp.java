package org.suivi.plans;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.plans.Actions.ActionChanged;
import org.suivi.plans.Actions.DeliveryChanged;
import org.suivi.plans.PublishedPlans.PlanApproved;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.FollowUpChanged;
import org.suivi.recommendations.FollowUpSource;
import org.suivi.shared.Actor;
import org.suivi.shared.Visibility;

/**
 * Lets lists be narrowed by what plans say: whether an action serves a recommendation, and how far the delivery of such actions is.
 * Everybody knows of actions only what the last published versions say.
 */
@Component
class PlannedFollowUp implements FollowUpSource {

    private static final String OF_PLANS = """
            with told as (
                select s.recommendation_id as id, a.delivery
                from action_recommendation s join action a on a.id = s.action_id
                where s.recommendation_id = any(:ids) and a.withdrawn_at is null
            )
            """;

    private static final String OF_PUBLISHED_PLANS = """
            with told as (
                select served::bigint as id, replace(lower(step ->> 'delivery'), '_', '-') as delivery
                from plan p join plan_version v on v.plan_id = p.id and v.number = p.published
                cross join jsonb_path_query(v.content, '$.themes[*].actions[*]') as step
                cross join jsonb_array_elements_text(step -> 'serves' -> 'recommendations') as served
                where p.system_id in (select system_id from recommendation where id = any(:ids))
                    and served::bigint = any(:ids)
            )
            """;

    private static final String FACTS = """
            select id, 'delivery' as facet, delivery as value from told
            union select asked.id, 'action', case when exists (select 1 from told where told.id = asked.id) then 'yes' else 'no' end
            from unnest(:ids) as asked (id)
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PlannedFollowUp(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public List<Fact> about(Collection<Long> ids, Visibility readers) {
        return jdbc.sql((readers == Visibility.PUBLIC ? OF_PUBLISHED_PLANS : OF_PLANS) + FACTS)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, index) -> new Fact(
                        row.getLong("id"),
                        row.getString("facet").equals("action") ? Facet.ACTION : Facet.DELIVERY,
                        row.getString("value")))
                .list();
    }

    @EventListener
    void after(ActionChanged changed) {
        Set<Long> served = new HashSet<>(changed.after().serves().recommendations());
        Action.Draft before = changed.before();
        if (before != null) {
            served.addAll(before.serves().recommendations());
        }
        tell(changed.actor().inSystem(), served);
    }

    @EventListener
    void after(DeliveryChanged changed) {
        served(changed.actor(), changed.id());
    }

    @EventListener
    void after(CarriedPlans.ActionCarried carried) {
        served(carried.actor(), carried.id());
    }

    @EventListener
    void after(WithdrawnActions.ActionWithdrawn withdrawn) {
        served(withdrawn.actor(), withdrawn.id());
    }

    @EventListener
    void after(WithdrawnActions.ActionBroughtBack back) {
        served(back.actor(), back.id());
    }

    /** Tells of what a deleted action served, which nothing says any more. */
    @EventListener
    void after(WithdrawnActions.ActionDeleted deleted) {
        tell(deleted.actor().inSystem(), deleted.served());
    }

    private void served(Actor actor, long action) {
        int system = actor.inSystem();
        tell(
                system,
                jdbc.sql(
                                "select recommendation_id from action_recommendation where action_id = :id and system_id = :system")
                        .param("id", action)
                        .param("system", system)
                        .query(Long.class)
                        .list());
    }

    /** What this version or the one before serves. */
    @EventListener
    void after(PlanApproved approved) {
        int system = approved.actor().inSystem();
        tell(
                system,
                jdbc.sql("""
                                select distinct served::bigint from plan_version v
                                cross join jsonb_path_query(v.content, '$.themes[*].actions[*].serves.recommendations[*]') as served
                                where v.plan_id = :id and v.system_id = :system and v.number > :number - 2
                                """)
                        .param("id", approved.id())
                        .param("system", system)
                        .param("number", approved.number())
                        .query(Long.class)
                        .list());
    }

    private void tell(int system, Collection<Long> ids) {
        events.publishEvent(FollowUpChanged.of(system, ids));
    }
}
