package org.suivi.indicators;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.indicators.IndicatorLinks.IndicatorLinked;
import org.suivi.indicators.IndicatorLinks.Linked;
import org.suivi.plans.CarriedPlans.PlanCarried;

/** Lets the actions that go on in the next plan be measured by what measured them before. */
@Component
class CarriedIndicators {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CarriedIndicators(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void after(PlanCarried carried) {
        Map<Long, Set<Long>> linked = new TreeMap<>();
        jdbc.sql("""
                        insert into indicator_action (indicator_id, action_id, system_id)
                        select l.indicator_id, n.id, l.system_id from indicator_action l
                        join action n on n.origin_id = l.action_id and n.plan_id = :plan
                        where l.system_id = :system on conflict do nothing returning indicator_id, action_id
                        """)
                .param("plan", carried.id())
                .param("system", carried.actor().inSystem())
                .query(row -> {
                    linked.computeIfAbsent(row.getLong("indicator_id"), unused -> new TreeSet<>())
                            .add(row.getLong("action_id"));
                });
        linked.forEach((indicator, actions) -> events.publishEvent(
                new IndicatorLinked(carried.actor(), indicator, new Linked(Measurable.ACTION.code(), actions))));
    }
}
