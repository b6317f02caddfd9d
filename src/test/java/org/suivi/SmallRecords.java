package org.suivi;

import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.database.SystemScope;
import org.suivi.recommendations.RecommendationsTouched;
import org.suivi.shared.Visibility;

/** Recommendations for tests that need a few texts in a system and nothing of how they were imported. */
public final class SmallRecords {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    public SmallRecords(JdbcClient jdbc, TransactionTemplate transactions, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
    }

    /** Adds an English recommendation of the Universal Periodic Review; its address is its number. */
    public long add(int system, String number, int year, String text, Visibility visibility) {
        long id = in(system, () -> insert(system, number, year, text, visibility));
        touched(system);
        return id;
    }

    /** Takes away what was added here, and the clusters that are empty then. */
    public void clear(int system) {
        in(
                system,
                () -> jdbc.sql("delete from recommendation where system_id = :system and annotation_id like 'small-%'")
                                .param("system", system)
                                .update()
                        + jdbc.sql("""
                                        delete from cluster where system_id = :system
                                            and id not in (select cluster_id from cluster_member)
                                        """).param("system", system).update());
        touched(system);
    }

    public void tag(int system, long id, int term) {
        in(
                system,
                () -> jdbc.sql("insert into recommendation_tag values (:id, :term, :system, 'un')")
                        .param("id", id)
                        .param("term", term)
                        .param("system", system)
                        .update());
    }

    public <T> T in(int system, Supplier<T> work) {
        return SystemScope.in(system, () -> transactions.execute(status -> work.get()));
    }

    private void touched(int system) {
        events.publishEvent(new RecommendationsTouched(system, Set.of(0L)));
    }

    private long insert(int system, String number, int year, String text, Visibility visibility) {
        return jdbc.sql("""
                        with review as (
                            insert into document (system_id, mechanism_id, type, session)
                            select :system, m.id, 'upr-report', 900 + :year from mechanism m where m.type = 'upr'
                            order by m.id limit 1
                            on conflict (system_id, mechanism_id, session) where symbol is null
                            do update set type = excluded.type returning id, mechanism_id
                        )
                        insert into recommendation (system_id, document_id, mechanism_id, address, number, kind, year, texts,
                            fingerprint, position, visibility, annotation_id)
                        select :system, review.id, review.mechanism_id, :number, :number, 'recommendation', :year,
                            jsonb_build_object('en', :text), hashtextextended(:text, 0), 'supported', :visibility,
                            'small-' || :number from review
                        returning id
                        """)
                .param("system", system)
                .param("number", number)
                .param("year", year)
                .param("text", text)
                .param("visibility", visibility.code())
                .query(Long.class)
                .single();
    }
}
