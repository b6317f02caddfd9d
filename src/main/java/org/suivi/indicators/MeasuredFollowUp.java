package org.suivi.indicators;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.indicators.IndicatorLinks.IndicatorLinked;
import org.suivi.indicators.IndicatorLinks.IndicatorUnlinked;
import org.suivi.indicators.IndicatorLinks.Linked;
import org.suivi.indicators.Indicators.IndicatorChanged;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.FollowUpChanged;
import org.suivi.recommendations.FollowUpSource;
import org.suivi.shared.Visibility;

/** Lets lists be narrowed by whether an indicator measures a recommendation or its cluster; everybody knows of public ones only. */
@Component
class MeasuredFollowUp implements FollowUpSource {

    /** The recommendations that indicators measure, themselves or in a cluster. */
    private static final String MEASURED = """
            select l.indicator_id, l.recommendation_id as id from indicator_recommendation l
            union all select l.indicator_id, m.recommendation_id from indicator_cluster l
                join cluster_member m on m.cluster_id = l.cluster_id
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    MeasuredFollowUp(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public List<Fact> about(Collection<Long> ids, Visibility readers) {
        return jdbc.sql("select asked.id, exists (select 1 from (" + MEASURED + """
                        ) measured join indicator i on i.id = measured.indicator_id
                            where measured.id = asked.id and (i.visibility = 'public' or :all)) as is_measured
                        from unnest(:ids) as asked (id)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("all", readers != Visibility.PUBLIC)
                .query((row, index) ->
                        new Fact(row.getLong("id"), Facet.INDICATOR, row.getBoolean("is_measured") ? "yes" : "no"))
                .list();
    }

    @EventListener
    void after(IndicatorLinked linked) {
        tell(linked.actor().inSystem(), reached(linked.after()));
    }

    @EventListener
    void after(IndicatorUnlinked unlinked) {
        Linked before = unlinked.before();
        tell(unlinked.actor().inSystem(), before == null ? Set.of() : reached(before));
    }

    @EventListener
    void after(IndicatorChanged changed) {
        if (changed.before().visibility() != changed.after().visibility()) {
            tell(changed.actor().inSystem(), measured(changed.id()));
        }
    }

    /** What the indicator measures; asked before it is taken away, because its links go with it. */
    List<Long> measured(long indicator) {
        return jdbc.sql("select distinct id from (" + MEASURED + ") measured where indicator_id = :indicator")
                .param("indicator", indicator)
                .query(Long.class)
                .list();
    }

    private Collection<Long> reached(Linked linked) {
        if (linked.with().equals(Measurable.RECOMMENDATION.code())) {
            return linked.ids();
        }
        return linked.with().equals(Measurable.CLUSTER.code())
                ? jdbc.sql("select distinct recommendation_id from cluster_member where cluster_id in (:ids)")
                        .param("ids", linked.ids())
                        .query(Long.class)
                        .list()
                : Set.of();
    }

    void tell(int system, Collection<Long> ids) {
        events.publishEvent(FollowUpChanged.of(system, ids));
    }
}
