package org.suivi.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.suivi.indicators.NotNeeded.IndicatorNotNeeded;
import org.suivi.indicators.NotNeeded.IndicatorNotNeededConfirmed;
import org.suivi.plans.CarriedPlans.PlanCarried;
import org.suivi.shared.Change;

/** Lets the actions that go on in the next plan be measured by what measured them before, or need no indicator as before. */
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
        linkAgain(carried);
        decideAgain(carried);
    }

    /** A decision goes on as it stood, with who took it and when; what only waited to be confirmed waits again. */
    private void decideAgain(PlanCarried carried) {
        jdbc.sql("""
                        insert into indicator_not_needed (system_id, action_id, reason, decided_at, decided_by, proposer_id,
                            confirmed_at, confirmed_by)
                        select d.system_id, n.id, d.reason, d.decided_at, d.decided_by, d.proposer_id, d.confirmed_at,
                            d.confirmed_by
                        from indicator_not_needed d join action n on n.origin_id = d.action_id and n.plan_id = :plan
                        where d.system_id = :system and d.ended_at is null
                        on conflict do nothing returning action_id, reason, confirmed_at is not null as confirmed
                        """)
                .param("plan", carried.id())
                .param("system", carried.actor().inSystem())
                .query((row, index) -> decided(carried, row))
                .list()
                .forEach(events::publishEvent);
    }

    private static Change decided(PlanCarried carried, ResultSet row) throws SQLException {
        long action = row.getLong("action_id");
        String reason = row.getString("reason");
        return row.getBoolean("confirmed")
                ? new IndicatorNotNeededConfirmed(carried.actor(), Measurable.ACTION, action, reason)
                : new IndicatorNotNeeded(carried.actor(), Measurable.ACTION, action, reason);
    }

    private void linkAgain(PlanCarried carried) {
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
