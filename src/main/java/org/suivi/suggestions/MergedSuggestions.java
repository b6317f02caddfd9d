package org.suivi.suggestions;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.taxonomies.TermsMerged;

/** Keeps what was rejected rejected when an administrator merges doubles of terms. */
@Component
class MergedSuggestions {

    private final JdbcClient jdbc;

    MergedSuggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void follow(TermsMerged merged) {
        run("""
                insert into rejected_suggestion (recommendation_id, term_id, system_id, rejected_at)
                select recommendation_id, :into, system_id, rejected_at from rejected_suggestion where term_id = :from
                on conflict do nothing
                """, merged);
        run("delete from rejected_suggestion where term_id = :from", merged);
        run("""
                insert into rejected_action_category (recommendation_id, category, system_id, rejected_at)
                select recommendation_id, staying.code::int, rejected_action_category.system_id, rejected_at
                from rejected_action_category
                    join term going on going.id = :from and going.code = category::text
                    join taxonomy on taxonomy.id = going.taxonomy_id and taxonomy.kind = 'actions'
                    join term staying on staying.id = :into
                on conflict do nothing
                """, merged);
    }

    private void run(String sql, TermsMerged merged) {
        jdbc.sql(sql).param("from", merged.from()).param("into", merged.into()).update();
    }
}
