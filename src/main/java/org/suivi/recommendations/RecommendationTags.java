package org.suivi.recommendations;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Visibility;

/** The front door to tagging, of one recommendation or of many at once. The United Nations' own tags stay as they came. */
@Service
@Transactional
public class RecommendationTags {

    static final int MOST_AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    RecommendationTags(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Puts a term of any taxonomy on the recommendations as the State's own tag; those that have it keep it. */
    public int add(Actor actor, Collection<Long> ids, int term) {
        Collection<Long> visible = editable(actor, ids);
        List<Long> tagged = jdbc.sql("""
                        insert into recommendation_tag (recommendation_id, term_id, system_id, source)
                        select r.id, :term, r.system_id, 'national' from recommendation r where r.id in (:ids)
                        on conflict do nothing returning recommendation_id
                        """)
                .param("term", term)
                .param("ids", visible)
                .query(Long.class)
                .list();
        String path = termPath(term);
        tagged.forEach(id -> events.publishEvent(new Tagged(actor, id, path)));
        touched(actor, tagged);
        return tagged.size();
    }

    /** Takes the State's own tag off. */
    public void remove(Actor actor, long id, int term) {
        editable(actor, Set.of(id));
        int removed = jdbc.sql("""
                        delete from recommendation_tag
                        where recommendation_id = :id and term_id = :term and source = 'national'
                        """).param("id", id).param("term", term).update();
        if (removed == 0) {
            throw new Refused("recommendation.tag.not-own");
        }
        events.publishEvent(new Untagged(actor, id, termPath(term)));
        touched(actor, List.of(id));
    }

    /** Takes the State's own tag off many, where it is still on them. */
    void takeBack(Actor actor, int term, Collection<Long> ids) {
        actor.mustHave(Permission.EDIT_RECORDS);
        List<Long> off = jdbc.sql("""
                        delete from recommendation_tag where term_id = :term and system_id = :system
                            and source = 'national' and recommendation_id = any(:ids) returning recommendation_id
                        """)
                .param("term", term)
                .param("system", actor.inSystem())
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .list();
        String path = termPath(term);
        off.forEach(id -> events.publishEvent(new Untagged(actor, id, path)));
        touched(actor, off);
    }

    private Collection<Long> editable(Actor actor, Collection<Long> ids) {
        actor.mustHave(Permission.EDIT_RECORDS);
        if (ids.size() > MOST_AT_ONCE) {
            throw new Refused("recommendation.bulk.too-many", MOST_AT_ONCE);
        }
        List<Long> visible = ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select id from recommendation
                                where id in (:ids) and system_id = :system and visibility in (:seen)
                                """)
                        .param("ids", ids)
                        .param("system", actor.inSystem())
                        .param("seen", Visibility.codesSeenBy(actor))
                        .query(Long.class)
                        .list();
        if (visible.size() != Set.copyOf(ids).size() || visible.isEmpty()) {
            throw new NotFound("problem.not-found");
        }
        return visible;
    }

    private String termPath(int term) {
        return jdbc.sql("select taxonomy.code || '/' || term.code from term join taxonomy on taxonomy.id ="
                        + " term.taxonomy_id where term.id = :term")
                .param("term", term)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    private void touched(Actor actor, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("update recommendation set changed_at = now() where id in (:ids)")
                    .param("ids", ids)
                    .update();
            events.publishEvent(new RecommendationsTouched(actor.inSystem(), Set.copyOf(ids)));
        }
    }
}
