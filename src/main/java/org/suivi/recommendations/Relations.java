package org.suivi.recommendations;

import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;

/** The front door to relations between two recommendations of one system. */
@Service
@Transactional
public class Relations {

    /** What a relation can say of two recommendations, read from the first to the second. */
    public static final List<String> KINDS = List.of("same-ask", "follows-up", "contradicts");

    private final JdbcClient jdbc;
    private final RecommendationPages pages;
    private final ApplicationEventPublisher events;

    Relations(JdbcClient jdbc, RecommendationPages pages, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.events = events;
    }

    /** Relates one recommendation to the one at an address of the same system. */
    public void relate(Actor actor, long from, String toAddress, String kind, @Nullable String note) {
        actor.mustHave(Permission.EDIT_RECORDS);
        long to = pages.at(actor, toAddress.strip()).official().id();
        pages.withId(actor, from);
        if (from == to || !KINDS.contains(kind)) {
            throw new Refused("recommendation.relation.wrong");
        }
        int added = jdbc.sql("""
                        insert into relation (from_id, to_id, kind, system_id, note)
                        values (:from, :to, :kind, :system, :note) on conflict do nothing
                        """)
                .param("from", from)
                .param("to", to)
                .param("kind", kind)
                .param("system", actor.inSystem())
                .param("note", note, Types.VARCHAR)
                .update();
        if (added > 0) {
            events.publishEvent(new Related(actor, from, kind, to));
        }
    }

    public void separate(Actor actor, long from, long to, String kind) {
        actor.mustHave(Permission.EDIT_RECORDS);
        pages.withId(actor, from);
        int removed = jdbc.sql("""
                        delete from relation where system_id = :system and kind = :kind
                            and ((from_id = :from and to_id = :to) or (from_id = :to and to_id = :from))
                        """)
                .param("system", actor.inSystem())
                .param("kind", kind)
                .param("from", from)
                .param("to", to)
                .update();
        if (removed > 0) {
            events.publishEvent(new Separated(actor, from, kind, to));
        }
    }

    /** What the log keeps of a relation. */
    public record Told(String relation, long recommendation) {}

    /** Two recommendations were said to belong together. */
    public record Related(Actor actor, long id, String kind, long to) implements Change {

        @Override
        public Ref subject() {
            return Recommendations.ref(id);
        }

        @Override
        public Object after() {
            return new Told(kind, to);
        }
    }

    /** A relation was taken back. */
    public record Separated(Actor actor, long id, String kind, long to) implements Change {

        @Override
        public Ref subject() {
            return Recommendations.ref(id);
        }

        @Override
        public Object before() {
            return new Told(kind, to);
        }
    }
}
