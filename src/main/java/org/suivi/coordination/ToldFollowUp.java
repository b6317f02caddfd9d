package org.suivi.coordination;

import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.FollowUpChanged;
import org.suivi.recommendations.FollowUpSource;
import org.suivi.shared.Actor;
import org.suivi.shared.Ref;
import org.suivi.shared.Visibility;

/**
 * Lets lists be narrowed by who leads and by the delivery that institutions told of last: what was published everybody, what the
 * secretariat accepted those who read what the State keeps.
 */
@Component
class ToldFollowUp implements FollowUpSource {

    private static final List<String> PUBLISHED = List.of("published");
    private static final List<String> ACCEPTED = List.of("accepted", "internal", "published");

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ToldFollowUp(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The states of updates that count as the word of an institution. */
    static List<String> states(boolean isForTheState) {
        return isForTheState ? ACCEPTED : PUBLISHED;
    }

    @Override
    public List<Fact> about(Collection<Long> ids, Visibility readers) {
        return jdbc.sql("""
                        select recommendation_id as id, 'lead' as facet, organisation_id::text as value
                        from assigned_recommendation where part = 'lead' and recommendation_id = any(:ids)
                        union select id, 'delivery', delivery from (
                            select distinct on (t.recommendation_id, t.organisation_id) t.recommendation_id as id, t.delivery
                            from told_recommendation t join progress_update u on u.id = t.update_id
                            where t.recommendation_id = any(:ids) and t.state in (:states)
                            order by t.recommendation_id, t.organisation_id, t.done_on desc, u.written_at desc, u.id desc
                        ) last
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("states", states(readers != Visibility.PUBLIC))
                .query((row, index) -> new Fact(
                        row.getLong("id"),
                        row.getString("facet").equals("lead") ? Facet.LEAD : Facet.DELIVERY,
                        row.getString("value")))
                .list();
    }

    @EventListener
    void after(InstitutionAssigned assigned) {
        tell(assigned.actor(), reached(assigned.subject()));
    }

    @EventListener
    void after(AssignmentEnded ended) {
        tell(ended.actor(), reached(ended.subject()));
    }

    @EventListener
    void after(UpdateMoved moved) {
        tell(
                moved.actor(),
                jdbc.sql("select recommendation_id from told_recommendation where update_id = :id")
                        .param("id", moved.id())
                        .query(Long.class)
                        .list());
    }

    private List<Long> reached(Ref subject) {
        return subject.type().equals("cluster")
                ? jdbc.sql("select recommendation_id from cluster_member where cluster_id = :id")
                        .param("id", subject.id())
                        .query(Long.class)
                        .list()
                : List.of(subject.id());
    }

    private void tell(Actor actor, Collection<Long> ids) {
        events.publishEvent(FollowUpChanged.of(actor.inSystem(), ids));
    }
}
