package org.suivi.assessments;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.recommendations.FollowUpChanged;
import org.suivi.recommendations.FollowUpSource;
import org.suivi.shared.Visibility;

/**
 * Lets lists be narrowed by what each kind of assessor published last, one facet for each, with those nobody of the kind assessed among
 * the values. A mechanism that has no scale cannot be waited for and is told apart.
 */
@Component
class AssessedFollowUp implements FollowUpSource {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AssessedFollowUp(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public List<Fact> about(Collection<Long> ids, Visibility readers) {
        return jdbc.sql("""
                        select distinct r.id, kind.code, coalesce(a.result, case when kind.code <> 'mechanism'
                                or exists (select 1 from mechanism m join grade_scale s on s.mechanism = m.code
                                    where m.id = r.mechanism_id)
                            then 'not-assessed' else 'not-applicable' end) as result
                        from recommendation r
                        cross join (values ('state'), ('nhri'), ('civil-society'), ('mechanism')) as kind (code)
                        left join assessment a on a.recommendation_id = r.id and a.assessor = kind.code and a.state = 'published'
                        where r.id = any(:ids)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, index) -> new Fact(
                        row.getLong("id"),
                        AssessorKind.of(row.getString("code")).orElseThrow().facet(),
                        row.getString("result")))
                .list();
    }

    @EventListener
    void after(AssessmentPublished published) {
        events.publishEvent(new FollowUpChanged(
                published.actor().inSystem(), Set.of(published.after().recommendation())));
    }
}
